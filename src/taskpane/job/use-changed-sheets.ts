import { useEffect, useRef, useState } from 'react';
import { watchSheets } from '../../excel/watch-sheets';

/** What somebody types in quick succession is looked at together. */
const PAUSE = 300;

export interface ChangedSheets {
  /** Cells have changed that have not been looked at yet. */
  readonly isBehind: boolean;
  /** What has changed until now is not looked at any more: everything is read again. */
  forget(): void;
}

/**
 * Looks at the sheets in which cells change while the view is open, one look at a time.
 *
 * @param canLook while it is false, changes wait
 */
export function useChangedSheets(
  look: (sheetIds: ReadonlySet<string>) => Promise<void>,
  canLook: boolean,
): ChangedSheets {
  const [isBehind, setBehind] = useState(false);
  const changed = useRef(new Set<string>());
  const isLooking = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ look, canLook });
  latest.current = { look, canLook };

  function later(): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void lookNow(), PAUSE);
  }

  async function lookNow(): Promise<void> {
    // A look that is under way has read the sheet before it changed: what came meanwhile has its turn after it.
    if (isLooking.current || !latest.current.canLook || changed.current.size === 0) return;
    const sheetIds = new Set(changed.current);
    changed.current.clear();
    isLooking.current = true;
    try {
      await latest.current.look(sheetIds);
    } catch {
      // The look tells what failed; with the next change these sheets are looked at again.
      for (const sheetId of sheetIds) changed.current.add(sheetId);
      return;
    } finally {
      isLooking.current = false;
    }
    if (changed.current.size > 0) later();
    else setBehind(false);
  }

  useEffect(() => {
    if (canLook && changed.current.size > 0) later();
  }, [canLook]);

  useEffect(() => {
    const watching = watchSheets((sheetId) => {
      changed.current.add(sheetId);
      setBehind(true);
      later();
    });
    // Where Excel does not tell of changes, the view's own button still reads them.
    watching.catch(() => undefined);
    return () => {
      clearTimeout(timer.current);
      void watching.then((end) => end()).catch(() => undefined);
    };
  }, []);

  return {
    isBehind,
    forget() {
      changed.current.clear();
      setBehind(false);
    },
  };
}
