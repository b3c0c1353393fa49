import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';

const PAGE = 50;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
});

/** A list of any length: so many at a time, and more on request. */
export function Pages<T>({
  items,
  keyOf,
  label,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  readonly label?: string;
  readonly children: (item: T) => ReactNode;
}) {
  const { words } = usePane();
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + PAGE)}>
          {words.job.more(left)}
        </Button>
      )}
    </>
  );
}
