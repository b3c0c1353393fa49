import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  part: {
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The parts of a view: one is on show, the others are a click away. */
export function Parts<P extends string>({
  label,
  parts,
  shown,
  onShow,
}: {
  readonly label: string;
  readonly parts: readonly (readonly [part: P, name: string])[];
  readonly shown: P;
  onShow(part: P): void;
}) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.parts}>
      {parts.map(([part, name]) => (
        <button
          key={part}
          type="button"
          className={mergeClasses(styles.part, part === shown && styles.current)}
          aria-current={part === shown ? 'page' : undefined}
          onClick={() => onShow(part)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
