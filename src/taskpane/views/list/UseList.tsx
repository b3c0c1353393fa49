import { Body1 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CycleListKind } from '../../../cycle/lists/list-kinds';
import { mappingOf } from '../../../cycle/lists/make-mapping';
import { previewList } from '../../../excel/jobs/list';
import { View } from '../../frame/View';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';
import { FindList } from './FindList';
import { KindChoice } from './KindChoice';
import { columnsChosen, choiceFor } from './list-choice';
import type { ListChoice, ListWithHeadings } from './list-choice';
import { ListsInUse } from './ListsInUse';
import { summaryOf } from './ListSummary';
import { useListFinder } from './use-list-finder';
import { UsedList } from './UsedList';

/** A list of HR's own: found, taken for what it is, its columns matched and corrected, read, and kept for the cycle. */
export default function UseList() {
  const { words, announce, status, list: people, chooseList } = usePane();
  const { list } = words;
  const finder = useListFinder((found) => choiceFor(found, Object.values(status?.lists ?? {})));
  const [entries, setEntries] = useState<ChosenList | null>(null);
  const chosen = entries ?? people;

  function forget(): void {
    setEntries(null);
    if (!entries) chooseList(null);
  }

  const use = (one: ListWithHeadings, of: ListChoice<CycleListKind>): Promise<void> =>
    finder.read(async () => {
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
    if (!chosen || isInUse) void finder.look(true);
  }, []);

  if (chosen) {
    return (
      <UsedList
        list={chosen}
        onOther={() => {
          forget();
          void finder.look(true);
        }}
      />
    );
  }
  return (
    <View id="list">
      <Body1 as="p">{list.intro}</Body1>
      <ListsInUse />
      <FindList finder={finder} use={list.use} onUse={(found, choice) => void use(found, choice)}>
        {(found, choice) => <KindChoice found={found} choice={choice} onChange={finder.setChoice} />}
      </FindList>
    </View>
  );
}
