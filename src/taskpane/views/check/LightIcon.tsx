import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Light } from '../../../cycle/progress';
import { progressViewWords } from '../../../locales/progress-view-words';
import { usePane } from '../../pane-context';

const ICONS: Readonly<Record<Light, typeof CircleRegular>> = {
  behind: ErrorCircleFilled,
  slow: WarningFilled,
  onSchedule: CheckmarkCircleFilled,
  unknown: CircleRegular,
};

const useStyles = makeStyles({
  behind: { color: tokens.colorPaletteRedForeground1 },
  slow: { color: tokens.colorPaletteDarkOrangeForeground1 },
  onSchedule: { color: tokens.colorPaletteGreenForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** A traffic light: told by its shape and its name as well as by its colour. */
export function LightIcon({ light }: { readonly light: Light }) {
  const { locale } = usePane();
  const Icon = ICONS[light];
  return (
    <Icon
      className={useStyles()[light]}
      aria-label={progressViewWords(locale).progress.lights[light]}
      role="img"
    />
  );
}
