import { Body1, Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { mappingOf } from '../../../cycle/lists/make-mapping';
import type { JobError } from '../../../excel/job-error';
import { findList, previewList } from '../../../excel/jobs/list';
import type { ListFound } from '../../../excel/jobs/list';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';
import { FoundList } from './FoundList';
import { columnsChosen, choiceFor, hasHeadings } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';
import { ListsInUse } from './ListsInUse';
import { summaryOf } from './ListSummary';
import { UsedList } from './UsedList';

/** A list of HR's own: found, taken for what it is, its columns matched and corrected, read, and kept for the cycle. */
export default function UseList() {
  const { words, announce, status, list: people, chooseList } = usePane();
  const { list } = words;
  const [found, setFound] = useState<ListFound | null>(null);
  const [choice, setChoice] = useState<ListChoice | null>(null);
  const [entries, setEntries] = useState<ChosenList | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const [reading, setReading] = useState(false);
  const chosen = entries ?? people;

  function forget(): void {
    setEntries(null);
    if (!entries) chooseList(null);
  }

  /** One reading of the workbook at a time, with its error shown. */
  async function read(reads: () => Promise<void>): Promise<void> {
    setReading(true);
    setError(null);
    try {
      await reads();
    } catch (thrown) {
      setError(asJobError(thrown));
    } finally {
      setReading(false);
    }
  }

  /** @param before what was found, matched and corrected before: it stays where the same list is found again */
  const look = (before: ListFound | null = null): Promise<void> =>
    read(async () => {
      announce(list.looking);
      if (!before) setFound(null);
      const one = await findList();
      if (before && isSame(one, before)) return;
      setFound(one);
      setChoice(hasHeadings(one) ? choiceFor(one, Object.values(status?.lists ?? {})) : null);
    });

  const use = (one: ListWithHeadings, of: ListChoice): Promise<void> =>
    read(async () => {
      const mapping = mappingOf(one, one.list, columnsChosen(of));
      const preview = await previewList(mapping);
      announce(summaryOf(words, preview));
      // Setting up needs the people alone.
      if (mapping.kind === 'MeritEmployees') chooseList({ mapping, preview });
      else setEntries({ mapping, preview });
    });

  const isInUse =
    chosen !== null && JSON.stringify(status?.lists[chosen.mapping.kind]) === JSON.stringify(chosen.mapping);
  // Coming back finds what was matched, and corrected, before; and another list where one is open by now.
  useEffect(() => {
    if (isInUse) forget();
    if (!chosen || isInUse) void look(found);
  }, []);

  if (chosen) {
    return (
      <UsedList
        list={chosen}
        onOther={() => {
          forget();
          void look(found);
        }}
      />
    );
  }
  const lookAgain = (
    <Button disabled={reading} onClick={() => void look()}>
      {list.lookAgain}
    </Button>
  );
  return (
    <View id="list">
      <Body1 as="p">{list.intro}</Body1>
      <ListsInUse />
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
          onUse={() => void use(found, choice)}
          other={lookAgain}
        />
      ) : (
        <Actions>{lookAgain}</Actions>
      )}
    </View>
  );
}

const isSame = (one: ListFound, other: ListFound): boolean =>
  one.sheetId === other.sheetId &&
  one.address === other.address &&
  JSON.stringify(one.list?.columns) === JSON.stringify(other.list?.columns);
