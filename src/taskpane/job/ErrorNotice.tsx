import { Button, Caption1, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { JobError, JobErrorCode, JobErrors } from '../../excel/job-error';
import type { PaneWords } from '../../locales/pane-words';
import type { ViewId } from '../navigation';
import { Landing } from '../frame/Landing';
import { usePane } from '../pane-context';

/** Where the way out of an error is. */
const WAY_OUT: Readonly<Partial<Record<JobErrorCode, ViewId>>> = {
  'not-set-up': 'setUp',
  'list-moved': 'list',
};

/** What the user brought about, or has not come to yet, is no fault. */
const NO_FAULT: ReadonlySet<JobErrorCode> = new Set([
  'cancelled',
  'nothing-to-do',
  'no-list',
  'list-too-large',
  'not-set-up',
]);

function errorSentence<C extends JobErrorCode>(words: PaneWords, { code, data }: JobError<C>): string {
  const sentence = words.errors[code] as (data: JobErrors[C]) => string;
  return sentence(data);
}

function readFailed({ job }: PaneWords, { cause }: JobError): string {
  const isTyping = cause instanceof OfficeExtension.Error && cause.code === 'InvalidOperationInCellEditMode';
  return isTyping ? job.readWhileTyping : job.readFailed;
}

const isListMoved = (error: JobError): error is JobError<'list-moved'> => error.code === 'list-moved';

/** An error as a sentence: what is wrong, where, what to do; with the way there, and Excel's own words in small print. */
export function ErrorNotice({
  error,
  reading = false,
}: {
  readonly error: JobError;
  /** It came while the workbook was only read: there was nothing to take back. */
  readonly reading?: boolean;
}) {
  const { words, go, announce, showSheet } = usePane();
  const sentence =
    reading && error.code === 'failed' ? readFailed(words, error) : errorSentence(words, error);
  useEffect(() => announce(sentence), [sentence]);
  const excel = 'excel' in error.data ? error.data.excel : '';
  const wayOut = WAY_OUT[error.code];

  /** Columns are chosen again on the sheet they are missing on. */
  async function goOut(view: ViewId): Promise<void> {
    if (isListMoved(error) && error.data.missing.length > 0) await showSheet(error.data.sheet);
    go(view);
  }
  return (
    <Landing>
      <MessageBar intent={NO_FAULT.has(error.code) ? 'info' : 'error'} layout="multiline">
        <MessageBarBody>
          {sentence}
          {excel && <Caption1 block>{words.job.excelSaid(excel)}</Caption1>}
        </MessageBarBody>
        {wayOut && (
          <MessageBarActions>
            <Button size="small" onClick={() => void goOut(wayOut)}>
              {words.views[wayOut].title}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </Landing>
  );
}
