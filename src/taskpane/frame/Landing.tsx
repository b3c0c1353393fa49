import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  landing: {
    outlineOffset: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/**
 * Takes up the focus that went with what stood here before, such as the button that was clicked: the keyboard and a screen
 * reader go on from here. Nothing is taken from whoever has the focus, in the pane or in the workbook beside it.
 */
export function Landing({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={useStyles().landing}>
      {children}
    </div>
  );
}
