import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Applied } from '../../excel/jobs/types';
import { Actions } from '../frame/Actions';
import { Landing } from '../frame/Landing';
import { usePane } from '../pane-context';

/** What was done, and the way to it. */
export function JobResult({
  applied,
  sentence,
  saysHowMany = false,
  children,
}: {
  readonly applied: Applied;
  readonly sentence: string;
  /** The sentence says itself how many sheets were made. */
  readonly saysHowMany?: boolean;
  /** What to do next. */
  readonly children?: ReactNode;
}) {
  const { words, announce, showSheet } = usePane();
  const { job } = words;
  const details = [
    !saysHowMany && applied.made.length > 0 && job.madeSheets(applied.made.length),
    applied.changed.length > 0 && job.changedSheets(applied.changed.length),
  ].filter(Boolean);
  const said = [sentence, ...details].join(job.between);
  useEffect(() => announce(said), [said]);
  const sheet = applied.show;
  return (
    <>
      <Landing>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      </Landing>
      <Actions>
        {children}
        {sheet && <Button onClick={() => void showSheet(sheet)}>{job.show(sheet)}</Button>}
      </Actions>
    </>
  );
}
