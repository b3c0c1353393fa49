import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../../cycle/finding';
import { findingWords } from '../../../locales/finding-words';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';
import type { RuleGroup } from './check-groups';

const ICONS: Readonly<Record<Severity, typeof InfoFilled>> = {
  blocking: ErrorCircleFilled,
  warning: WarningFilled,
  hint: InfoFilled,
};

const useStyles = makeStyles({
  group: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&[open] > summary > svg:last-child': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0, width: '18px', height: '18px' },
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  findings: { paddingLeft: '26px', paddingBottom: tokens.spacingVerticalS },
  meaning: { color: tokens.colorNeutralForeground3 },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What one rule found: each with what to do and the way to the cell. */
export function FindingGroup({
  group: { rule, severity, findings },
  open,
}: {
  readonly group: RuleGroup;
  readonly open: boolean;
}) {
  const { words, locale, showSheet } = usePane();
  const styles = useStyles();
  const { check } = words;
  const ruleWords = findingWords(locale)[rule];
  const Icon = ICONS[severity];
  return (
    <details className={styles.group} open={open}>
      <summary className={styles.summary}>
        <Icon className={styles[severity]} aria-label={check.severities[severity]} role="img" />
        <span className={styles.title}>{ruleWords.title}</span>
        <span className={styles.count}>{findings.length}</span>
        <ChevronRightRegular aria-hidden />
      </summary>
      <div className={styles.findings}>
        <Caption1 className={styles.meaning}>{check.severityMeaning[severity]}</Caption1>
        <Pages items={findings} keyOf={(_, index) => String(index)} label={ruleWords.title}>
          {({ at, data }) => (
            <>
              {ruleWords.sentence(data)}
              {at && (
                <div>
                  <Link
                    aria-label={check.goTo(at.sheet, at.address)}
                    onClick={() => void showSheet(at.sheet, at.address)}
                  >
                    {at.sheet} · {at.address}
                  </Link>
                </div>
              )}
            </>
          )}
        </Pages>
      </div>
    </details>
  );
}
