import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    position: 'sticky',
    zIndex: 1,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Long words of a button wrap rather than push the pane apart.
    '& button': { maxWidth: '100%' },
  },
  top: { top: 0 },
  bottom: { bottom: 0 },
});

/**
 * A view's buttons, always in reach; the primary one comes first. They stand below what they act on, or above it where that
 * is too long a way for the keyboard.
 */
export function Actions({
  edge = 'bottom',
  children,
}: {
  readonly edge?: 'top' | 'bottom';
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.actions, styles[edge])}>{children}</div>;
}
