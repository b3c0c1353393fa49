import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ViewId } from '../navigation';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  view: {
    boxSizing: 'border-box',
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
    '& > p, & section > p': { margin: 0 },
    '& h2': { margin: 0 },
    '& section > h2': { marginBottom: tokens.spacingVerticalXS },
  },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    outlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A view with its heading, which takes the focus when somebody comes here: a screen reader then says where one is. */
export function View({ id, children }: { readonly id: ViewId; readonly children: ReactNode }) {
  const { words, moves } = usePane();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // Runs each time the view becomes visible.
  useEffect(() => {
    if (moves > 0) heading.current?.focus();
  }, []);
  return (
    <div className={styles.view}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.views[id].title}
      </h1>
      {children}
    </div>
  );
}
