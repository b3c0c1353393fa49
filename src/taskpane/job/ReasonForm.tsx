import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecordedReason } from '../../sheets/closing/records';
import { Actions } from '../frame/Actions';
import { usePane } from '../pane-context';
import { isGiven, recordedToday } from './reason';
import type { Reason } from './reason';
import { ReasonFields } from './ReasonFields';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
});

/** What is going to be done, why, who does it, and the button that goes on. */
export function ReasonForm({
  heading,
  about,
  labels,
  value,
  isReasonOptional = false,
  onChange,
  next,
  reading,
  onNext,
  children,
}: {
  readonly heading: ReactNode;
  readonly about: string;
  readonly labels: { readonly reason: string; readonly by: string };
  readonly value: Reason;
  readonly isReasonOptional?: boolean;
  onChange(reason: Reason): void;
  /** The words on the button. */
  readonly next: string;
  readonly reading: boolean;
  onNext(reason: RecordedReason): void;
  /** Other buttons. */
  readonly children?: ReactNode;
}) {
  const { busy } = usePane();
  const isComplete = isReasonOptional ? value.by.trim() !== '' : isGiven(value);
  return (
    <section className={useStyles().form}>
      {heading}
      <Body1 as="p">{about}</Body1>
      <ReasonFields labels={labels} value={value} isReasonOptional={isReasonOptional} onChange={onChange} />
      <Actions>
        <Button
          appearance="primary"
          disabled={busy || reading || !isComplete}
          onClick={() => onNext(recordedToday(value))}
        >
          {next}
        </Button>
        {children}
      </Actions>
    </section>
  );
}
