import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    '& svg': { flexShrink: 0, width: '18px', height: '18px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  open: { transform: 'rotate(90deg)' },
});

/** The head of a group: opens and closes it. */
export function GroupHead({
  icon,
  title,
  count,
  open,
  onToggle,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly count: number | string;
  readonly open: boolean;
  onToggle(): void;
}) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
      {icon}
      <span className={styles.title}>{title}</span>
      <span className={styles.count}>{count}</span>
      <ChevronRightRegular aria-hidden className={mergeClasses(open && styles.open)} />
    </button>
  );
}
