import { FluentProvider, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { Activity, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { JobError } from '../excel/job-error';
import type { Status } from '../excel/jobs/status';
import { paneWords } from '../locales/pane-words';
import { THEMES } from './brand';
import { InterruptedNotice } from './frame/InterruptedNotice';
import { TopBar } from './frame/TopBar';
import { ViewSlot } from './frame/ViewSlot';
import { asJobError } from './job/as-job-error';
import { ErrorNotice } from './job/ErrorNotice';
import type { Navigation, ViewId } from './navigation';
import { missingRequirements } from './office';
import { PaneContext } from './pane-context';
import type { ChosenList, InterruptedRun, PaneState } from './pane-context';
import { useColours } from './use-colours';
import { useLanguage } from './use-language';
import { VIEWS } from './views';

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  // In sight wherever the view is scrolled to.
  notices: { flexShrink: 0, display: 'grid', gap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
  views: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // What takes the focus is not left under the buttons at either edge.
    scrollPaddingBlock: '64px',
  },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/**
 * The whole pane. A view that was opened once is kept, with all that was typed in it; a hidden one reads nothing from the
 * workbook.
 */
export function Pane({ navigation }: { readonly navigation: Navigation }) {
  const styles = useStyles();
  const { view, moves } = useSyncExternalStore(navigation.subscribe, navigation.place);
  const language = useLanguage();
  const { colours, choice, choose } = useColours();
  const words = paneWords(language.locale);
  const [heard, announce] = useState('');
  const [busy, setBusy] = useState(false);
  const [status, setStatus] = useState<Status | null>(null);
  const [statusError, setStatusError] = useState<JobError | null>(null);
  const [interruptedRun, setInterruptedRun] = useState<InterruptedRun>('none');
  const [notShown, setNotShown] = useState<JobError | null>(null);
  const [list, chooseList] = useState<ChosenList | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<ViewId>>(new Set([view]));
  if (!opened.has(view)) setOpened(new Set([...opened, view]));

  const readStatusAgain = useCallback(async () => {
    try {
      // The frame is drawn before what reads the workbook has been loaded.
      const { readStatus } = await import('../excel/jobs/status');
      const read = await readStatus();
      setStatus(read);
      setStatusError(null);
      setInterruptedRun((now) => (read.interrupted ? 'interrupted' : now === 'takenBack' ? now : 'none'));
    } catch (error) {
      setStatusError(asJobError(error));
    }
  }, []);

  const showSheet = useCallback(async (sheet: string, address?: string) => {
    setNotShown(null);
    try {
      const { show } = await import('../excel/jobs/show');
      await show(sheet, address);
    } catch (error) {
      setNotShown(asJobError(error));
    }
  }, []);
  // It was about something in the view that has been left.
  useEffect(() => setNotShown(null), [moves]);

  const [missing] = useState(missingRequirements);
  useEffect(() => {
    if (missing.length === 0) void readStatusAgain();
  }, [missing, readStatusAgain]);

  const { locale } = language;
  const state = useMemo(
    (): PaneState => ({
      locale,
      words,
      moves,
      go: navigation.go,
      announce,
      busy,
      setBusy,
      status,
      statusError,
      readStatusAgain,
      interruptedRun,
      setInterruptedRun,
      showSheet,
      list,
      chooseList,
    }),
    [
      locale,
      words,
      moves,
      navigation,
      busy,
      status,
      statusError,
      readStatusAgain,
      interruptedRun,
      showSheet,
      list,
    ],
  );

  return (
    <FluentProvider theme={THEMES[colours]} className={styles.pane}>
      <PaneContext value={state}>
        <TopBar view={view} settings={{ colours: choice, onColours: choose, onLanguage: language.choose }} />
        <main className={styles.main}>
          {missing.length > 0 ? (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{words.frame.missingSets(missing.join(', '))}</MessageBarBody>
            </MessageBar>
          ) : (
            <>
              <div className={styles.notices}>
                <InterruptedNotice />
                {notShown && <ErrorNotice error={notShown} reading />}
              </div>
              <div className={styles.views}>
                {VIEWS.filter(({ id }) => opened.has(id)).map(({ id, load }) => (
                  <Activity key={id} mode={id === view ? 'visible' : 'hidden'}>
                    <ViewSlot load={load} />
                  </Activity>
                ))}
              </div>
            </>
          )}
        </main>
        <div role="status" aria-live="polite" className={styles.heard}>
          {heard}
        </div>
      </PaneContext>
    </FluentProvider>
  );
}
