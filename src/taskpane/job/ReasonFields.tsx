import { Field, Input } from '@fluentui/react-components';
import type { Reason } from './reason';

/** Asks why something goes on record, and who says so. */
export function ReasonFields({
  labels,
  value,
  onChange,
}: {
  readonly labels: Readonly<Record<'reason' | 'by', string>>;
  readonly value: Reason;
  onChange(value: Reason): void;
}) {
  return (
    <>
      <Field label={labels.reason} required>
        <Input value={value.reason} onChange={(_, { value: reason }) => onChange({ ...value, reason })} />
      </Field>
      <Field label={labels.by} required>
        <Input value={value.by} onChange={(_, { value: by }) => onChange({ ...value, by })} />
      </Field>
    </>
  );
}
