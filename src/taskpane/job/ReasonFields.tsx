import { Field, Input } from '@fluentui/react-components';
import type { Reason } from './reason';

/** Asks why something goes on record, and who says so. */
export function ReasonFields({
  labels,
  value,
  isReasonOptional = false,
  onChange,
}: {
  readonly labels: Readonly<Record<'reason' | 'by', string>>;
  readonly value: Reason;
  readonly isReasonOptional?: boolean;
  onChange(value: Reason): void;
}) {
  return (
    <>
      <Field label={labels.reason} required={!isReasonOptional}>
        <Input value={value.reason} onChange={(_, { value: reason }) => onChange({ ...value, reason })} />
      </Field>
      <Field label={labels.by} required>
        <Input value={value.by} onChange={(_, { value: by }) => onChange({ ...value, by })} />
      </Field>
    </>
  );
}
