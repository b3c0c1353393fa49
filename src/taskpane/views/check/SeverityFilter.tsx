import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../cycle/finding';
import { checkViewWords } from '../../../locales/check-view-words';
import { usePane } from '../../pane-context';
import { SEVERITIES } from './check-groups';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0 },
});

/** Shows all findings or those of one severity, with how many there are of each. */
export function SeverityFilter({
  counts,
  chosen,
  onChange,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  /** `null` for all. */
  readonly chosen: Severity | null;
  onChange(severity: Severity | null): void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  return (
    <div role="group" aria-label={words.filter} className={styles.filter}>
      {[null, ...SEVERITIES].map((severity) => (
        <ToggleButton
          key={severity ?? 'all'}
          size="small"
          className={styles.choice}
          checked={chosen === severity}
          disabled={severity !== null && counts[severity] === 0}
          onClick={() => onChange(severity)}
        >
          {severity === null ? words.all : words.severities[severity]}{' '}
          {severity === null ? all : counts[severity]}
        </ToggleButton>
      ))}
    </div>
  );
}
