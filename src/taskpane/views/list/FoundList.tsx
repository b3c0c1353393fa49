import { Body1, Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ListKind } from '../../../cycle/lists/list-kinds';
import { countRecords } from '../../../cycle/lists/make-mapping';
import type { PaneWords } from '../../../locales/pane-words';
import { Actions } from '../../frame/Actions';
import { usePane } from '../../pane-context';
import { ColumnMatches } from './ColumnMatches';
import { ItemColumns } from './ItemColumns';
import { columnsChosen, faultsOf } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';

/** A list that was found: what its columns hold, to be corrected. */
export function FoundList<K extends ListKind>({
  found,
  choice,
  disabled,
  onChange,
  use,
  onUse,
  other,
  children,
}: {
  readonly found: ListWithHeadings;
  readonly choice: ListChoice<K>;
  readonly disabled: boolean;
  onChange(choice: ListChoice<K>): void;
  /** The words on the button that uses it. */
  readonly use: string;
  onUse(): void;
  /** The button to another list. */
  readonly other: ReactNode;
  /** What else there is to choose, above the columns. */
  readonly children?: ReactNode;
}) {
  const { words } = usePane();
  const { list } = words;
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
      {children}
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
          {use}
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
