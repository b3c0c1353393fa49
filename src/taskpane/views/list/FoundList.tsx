import {
  Body1,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
} from '@fluentui/react-components';
import { LIST_KINDS } from '../../../cycle/lists/list-kinds';
import type { ListKind } from '../../../cycle/lists/list-kinds';
import { countRecords } from '../../../cycle/lists/make-mapping';
import type { PaneWords } from '../../../locales/pane-words';
import { Actions } from '../../frame/Actions';
import { usePane } from '../../pane-context';
import { ColumnMatches } from './ColumnMatches';
import { ItemColumns } from './ItemColumns';
import { choiceFor, columnsChosen, faultsOf } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';

/** A list that was found: what it is taken for and what its columns hold, to be corrected. */
export function FoundList({
  found,
  choice,
  disabled,
  onChange,
  onUse,
  other,
}: {
  readonly found: ListWithHeadings;
  readonly choice: ListChoice;
  readonly disabled: boolean;
  onChange(choice: ListChoice): void;
  onUse(): void;
  /** The button to another list. */
  readonly other: React.ReactNode;
}) {
  const { words, status } = usePane();
  const { list } = words;
  const inUse = Object.values(status?.lists ?? {});
  const first = found.firstRow + found.list.top;
  const faults = faultSentences(words, found, choice);
  return (
    <>
      <div>
        <Body1 block>{list.found(found.sheet, found.address)}</Body1>
        <Caption1 block>
          {list.headings(
            first,
            first + found.list.headerRows - 1,
            countRecords(found.list, columnsChosen(choice)),
          )}
        </Caption1>
      </div>
      <Field label={list.kind}>
        <Select
          value={choice.kind}
          onChange={(_, { value }) => onChange(choiceFor(found, inUse, value as ListKind))}
        >
          {LIST_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {list.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {status?.lists[choice.kind] && choice.lost.length === 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{list.alreadyInUse}</MessageBarBody>
        </MessageBar>
      )}
      {choice.lost.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {list.lost(choice.lost.map(({ heading }) => heading).join(list.separator))}
          </MessageBarBody>
        </MessageBar>
      )}
      <ColumnMatches list={found.list} choice={choice} onChange={onChange} />
      <ItemColumns list={found.list} choice={choice} onChange={onChange} />
      <Actions>
        {faults.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{faults.join(words.job.between)}</MessageBarBody>
          </MessageBar>
        )}
        <Button appearance="primary" disabled={disabled || faults.length > 0} onClick={onUse}>
          {list.use}
        </Button>
        {other}
      </Actions>
    </>
  );
}

function faultSentences({ list }: PaneWords, found: ListWithHeadings, choice: ListChoice): string[] {
  const { missing, twice, noItems } = faultsOf(found.list, choice);
  const fields = missing.map((group) => group.map((field) => list.fields[field]).join(list.or));
  return [
    ...(fields.length > 0 ? [list.missing(fields.join(list.separator))] : []),
    ...twice.map(({ heading }) => list.twice(heading)),
    ...(noItems ? [list.noItems] : []),
  ];
}
