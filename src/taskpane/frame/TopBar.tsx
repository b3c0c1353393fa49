import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ViewId } from '../navigation';
import { usePane } from '../pane-context';
import { VIEWS } from '../views';
import type { SettingsProps } from './Settings';

/** Loaded when first opened. */
const Settings = lazy(() => import('./Settings'));

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    '& li': { flexGrow: 1, display: 'flex' },
  },
  tab: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    border: 'none',
    borderBottom: '2px solid transparent',
    padding: `${tokens.spacingVerticalSNudge} 3px ${tokens.spacingVerticalXS}`,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    cursor: 'pointer',
    '& svg': { width: '18px', height: '18px' },
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    ':hover': { color: tokens.colorBrandForeground1 },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The pane's head: where one is, where one can go, and how the pane looks. */
export function TopBar({ view, settings }: { readonly view: ViewId; readonly settings: SettingsProps }) {
  const { words, go } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        Meritsheet
        <Button
          appearance="subtle"
          size="small"
          icon={<OptionsRegular />}
          title={words.frame.settings}
          aria-label={words.frame.settings}
          aria-expanded={open}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setOpen(!open);
          }}
        />
      </div>
      <Suspense>{open && <Settings {...settings} onClose={close} />}</Suspense>
      <nav aria-label={words.frame.navigation}>
        <ul className={styles.tabs}>
          {VIEWS.map(({ id, Icon }) => (
            <li key={id}>
              <button
                type="button"
                className={mergeClasses(styles.tab, id === view && styles.current)}
                aria-current={id === view ? 'page' : undefined}
                onClick={() => go(id)}
              >
                <Icon aria-hidden />
                {words.views[id].tab}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
