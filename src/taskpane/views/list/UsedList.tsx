import { Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';
import { ListSummary } from './ListSummary';
import { UseInCycle } from './UseInCycle';

/** A list that was read: what is in it, and the way on: setting up with it, or using it in the cycle that is there. */
export function UsedList({ list: chosen, onOther }: { readonly list: ChosenList; onOther(): void }) {
  const { words, go, status } = usePane();
  const { list } = words;
  const isOfPeople = chosen.mapping.kind === 'MeritEmployees';
  const other = <Button onClick={onOther}>{list.otherList}</Button>;
  return (
    <View id="list">
      <Caption1>{`${chosen.mapping.sheet} · ${list.kinds[chosen.mapping.kind]}`}</Caption1>
      <ListSummary sheet={chosen.mapping.sheet} preview={chosen.preview} />
      {status?.setUp ? (
        <UseInCycle list={chosen} other={other} />
      ) : (
        <>
          {!isOfPeople && (
            <MessageBar layout="multiline">
              <MessageBarBody>{list.setUpFirst}</MessageBarBody>
            </MessageBar>
          )}
          <Actions>
            <Button appearance="primary" onClick={() => go('setUp')}>
              {list.nextSetUp}
            </Button>
            {other}
          </Actions>
        </>
      )}
    </View>
  );
}
