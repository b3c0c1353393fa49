import { VirtualList } from '../../frame/VirtualList';
import type { Finding } from '../../../cycle/finding';
import { checkViewWords } from '../../../locales/check-view-words';
import { usePane } from '../../pane-context';
import { AcceptedGroupLine, AcceptedLine } from './AcceptedLines';
import type { FindingLine } from './check-groups';
import { FindingGroupLine } from './FindingGroupLine';
import { FindingLine as OneFinding } from './FindingLine';

/** What can be done with findings. */
export interface FindingActions {
  onFix(findings: readonly Finding[]): void;
  onAccept(findings: readonly Finding[]): void;
}

const HEIGHTS: Readonly<Record<FindingLine['kind'], number>> = {
  group: 40,
  finding: 84,
  acceptedGroup: 40,
  accepted: 104,
};

/** All findings, however many: groups by rule, each with what to do and the way to the cell. */
export function FindingList({
  lines,
  onToggle,
  ...actions
}: FindingActions & {
  readonly lines: readonly FindingLine[];
  onToggle(group: string): void;
}) {
  const { locale } = usePane();
  return (
    <VirtualList
      items={lines}
      keyOf={({ key }) => key}
      label={checkViewWords(locale).list}
      estimatedHeight={({ kind }) => HEIGHTS[kind]}
    >
      {(line) => {
        switch (line.kind) {
          case 'group':
            return (
              <FindingGroupLine
                group={line.group}
                open={line.open}
                onToggle={() => onToggle(line.key)}
                {...actions}
              />
            );
          case 'finding':
            return <OneFinding finding={line.finding} {...actions} />;
          case 'acceptedGroup':
            return (
              <AcceptedGroupLine count={line.count} open={line.open} onToggle={() => onToggle(line.key)} />
            );
          case 'accepted':
            return <AcceptedLine exempted={line.exempted} />;
        }
      }}
    </VirtualList>
  );
}
