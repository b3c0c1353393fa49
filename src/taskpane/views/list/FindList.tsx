import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ListKind } from '../../../cycle/lists/list-kinds';
import { Actions } from '../../frame/Actions';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { FoundList } from './FoundList';
import { hasHeadings } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';
import type { ListFinder } from './use-list-finder';

/** Looks for a list of HR's own, and lets people correct what its columns are taken for. */
export function FindList<K extends ListKind>({
  finder: { found, choice, error, reading, setChoice, look },
  use,
  onUse,
  children,
}: {
  readonly finder: ListFinder<K>;
  /** The words on the button that uses it. */
  readonly use: string;
  onUse(found: ListWithHeadings, choice: ListChoice<K>): void;
  /** What else there is to choose, above the columns. */
  children?(found: ListWithHeadings, choice: ListChoice<K>): ReactNode;
}) {
  const { words } = usePane();
  const { list } = words;
  const lookAgain = (
    <Button disabled={reading} onClick={() => void look()}>
      {list.lookAgain}
    </Button>
  );
  return (
    <>
      {reading && <ProgressBar aria-label={list.looking} />}
      {error && <ErrorNotice error={error} reading />}
      {found && !hasHeadings(found) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{list.noHeadings}</MessageBarBody>
        </MessageBar>
      )}
      {found && hasHeadings(found) && choice ? (
        <FoundList
          found={found}
          choice={choice}
          disabled={reading}
          onChange={setChoice}
          use={use}
          onUse={() => onUse(found, choice)}
          other={lookAgain}
        >
          {children?.(found, choice)}
        </FoundList>
      ) : (
        <Actions>{lookAgain}</Actions>
      )}
    </>
  );
}
