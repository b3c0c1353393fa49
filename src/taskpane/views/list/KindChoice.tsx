import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { LIST_KINDS } from '../../../cycle/lists/list-kinds';
import type { CycleListKind } from '../../../cycle/lists/list-kinds';
import { usePane } from '../../pane-context';
import { choiceFor } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';

/** What a list is taken for, to be corrected; and whether the cycle has such a list already. */
export function KindChoice({
  found,
  choice: { kind, lost },
  onChange,
}: {
  readonly found: ListWithHeadings;
  readonly choice: ListChoice<CycleListKind>;
  onChange(choice: ListChoice<CycleListKind>): void;
}) {
  const { words, status } = usePane();
  const { list } = words;
  const inUse = status?.lists ?? {};
  return (
    <>
      <Field label={list.kind}>
        <Select
          value={kind}
          onChange={(_, { value }) =>
            onChange(choiceFor(found, Object.values(inUse), value as CycleListKind))
          }
        >
          {LIST_KINDS.map((one) => (
            <option key={one} value={one}>
              {list.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {inUse[kind] && lost.length === 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{list.alreadyInUse}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
