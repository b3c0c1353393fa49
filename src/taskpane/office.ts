import { localeOf } from '../locales/locale';
import type { Locale } from '../locales/locale';
import type { ViewId } from './navigation';

/** What the manifest asks for; Excel shows the ribbon buttons all the same where it is missing. */
const REQUIREMENTS = [
  ['ExcelApi', '1.13'],
  ['SharedRuntime', '1.1'],
] as const;

/** The ribbon's commands, by their names in the manifest. */
const COMMANDS: Readonly<Record<string, ViewId>> = {
  showList: 'list',
  showSetUp: 'setUp',
  showReviewSheets: 'reviewSheets',
  showCheck: 'check',
  showReward: 'reward',
  showFunctions: 'functions',
};

export const officeLocale = (): Locale => localeOf(Office.context.displayLanguage ?? 'en-US');

/** The requirement sets that this Excel lacks, `ExcelApi 1.13`. */
export const missingRequirements = (): string[] =>
  REQUIREMENTS.filter(([set, version]) => !Office.context.requirements.isSetSupported(set, version)).map(
    ([set, version]) => `${set} ${version}`,
  );

/** Whether Office itself is dark; `null` where it does not say, as in Excel on the web. */
export function isOfficeDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme.bodyBackgroundColor ?? '');
  if (!colour) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((hex) => parseInt(hex, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Lets the ribbon's buttons open the pane at their view. */
export function onRibbonCommands(go: (view: ViewId) => void): void {
  for (const [command, view] of Object.entries(COMMANDS)) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      go(view);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
