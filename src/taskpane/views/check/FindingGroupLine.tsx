import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../../cycle/finding';
import { checkViewWords } from '../../../locales/check-view-words';
import { findingWords } from '../../../locales/finding-words';
import { usePane } from '../../pane-context';
import type { RuleGroup } from './check-groups';
import type { FindingActions } from './FindingList';
import { GroupHead } from './GroupHead';

const ICONS: Readonly<Record<Severity, typeof InfoFilled>> = {
  blocking: ErrorCircleFilled,
  warning: WarningFilled,
  hint: InfoFilled,
};

const useStyles = makeStyles({
  about: { paddingLeft: '26px', paddingBottom: tokens.spacingVerticalS },
  meaning: { display: 'block', color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What one rule found, and what can be done with all of it. */
export function FindingGroupLine({
  group: { rule, severity, findings },
  open,
  onToggle,
  onFix,
  onAccept,
}: FindingActions & {
  readonly group: RuleGroup;
  readonly open: boolean;
  onToggle(): void;
}) {
  const { locale, busy } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const Icon = ICONS[severity];
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return (
    <>
      <GroupHead
        icon={<Icon className={styles[severity]} aria-label={words.severities[severity]} role="img" />}
        title={findingWords(locale)[rule].title}
        count={findings.length}
        open={open}
        onToggle={onToggle}
      />
      {open && (
        <div className={styles.about}>
          <Caption1 className={styles.meaning}>{words.severityMeaning[severity]}</Caption1>
          {findings.length > 1 && (
            <div className={styles.buttons}>
              {fixable.length > 0 && (
                <Button size="small" disabled={busy} onClick={() => onFix(fixable)}>
                  {words.fixAll(fixable.length)}
                </Button>
              )}
              <Button size="small" appearance="subtle" disabled={busy} onClick={() => onAccept(findings)}>
                {words.acceptAll(findings.length)}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
