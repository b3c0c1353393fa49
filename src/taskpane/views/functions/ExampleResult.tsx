import { makeStyles, tokens } from '@fluentui/react-components';
import type { FunctionExample } from '../../../locales/function-examples';

const useStyles = makeStyles({
  // A table wider than the pane scrolls by itself, by keyboard too.
  frame: {
    maxWidth: '100%',
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    height: '1em',
    whiteSpace: 'nowrap',
  },
});

/** What an example gives, as the cells it fills. */
export function ExampleResult({
  label,
  gives,
}: {
  readonly label: string;
  readonly gives: FunctionExample['gives'];
}) {
  const styles = useStyles();
  const rows = typeof gives === 'object' ? gives : [[gives]];
  return (
    <div className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column} className={styles.cell}>
                  {typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
