import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { show } from '../../excel/jobs/show';
import type { Applied } from '../../excel/jobs/types';
import { Actions } from '../frame/Actions';
import { usePane } from '../pane-context';

/** What was done, and the way to it. */
export function JobResult({
  applied,
  sentence,
  children,
}: {
  readonly applied: Applied;
  readonly sentence: string;
  /** What to do next. */
  readonly children?: ReactNode;
}) {
  const { words, announce } = usePane();
  const { job } = words;
  const details = [
    applied.made.length > 0 && job.madeSheets(applied.made.length),
    applied.changed.length > 0 && job.changedSheets(applied.changed.length),
  ].filter(Boolean);
  const said = [sentence, ...details].join(job.between);
  useEffect(() => announce(said), [said]);
  const sheet = applied.show;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{said}</MessageBarBody>
      </MessageBar>
      <Actions>
        {children}
        {sheet && <Button onClick={() => void show(sheet)}>{job.show(sheet)}</Button>}
      </Actions>
    </>
  );
}
