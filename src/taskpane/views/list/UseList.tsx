import { Body1, Button, Caption1, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JobError } from '../../../excel/job-error';
import { findList, previewList } from '../../../excel/jobs/list';
import type { ListFound } from '../../../excel/jobs/list';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { ColumnMatches } from './ColumnMatches';
import { faultsOf, mappingOf } from './list-mapping';
import type { Matches } from './list-mapping';
import { ListSummary } from './ListSummary';
import { UseInCycle } from './UseInCycle';

/** HR's own list: found, its columns matched and corrected, read, and kept for setting up. */
export default function UseList() {
  const { words, announce, go, status, list: chosen, chooseList } = usePane();
  const { list } = words;
  const [found, setFound] = useState<ListFound | null>(null);
  const [matches, setMatches] = useState<Matches>({});
  const [error, setError] = useState<JobError | null>(null);
  const [reading, setReading] = useState(false);

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

  const look = (): Promise<void> =>
    read(async () => {
      announce(list.looking);
      setFound(null);
      const { detection, ...place } = await findList();
      setFound({ ...place, detection });
      setMatches(detection.matches);
    });

  const use = (one: ListFound): Promise<void> =>
    read(async () => {
      const mapping = mappingOf(one, matches);
      const preview = await previewList(mapping);
      announce(list.readSummary(preview.employees.length, preview.departments.length, preview.roles.length));
      chooseList({ mapping, preview });
    });

  // Coming back finds what was matched, and corrected, before.
  useEffect(() => {
    if (!found && !chosen) void look();
  }, []);

  if (chosen) {
    const other = (
      <Button
        onClick={() => {
          chooseList(null);
          if (!found) void look();
        }}
      >
        {list.otherList}
      </Button>
    );
    return (
      <View id="list">
        <Caption1>{chosen.mapping.sheet}</Caption1>
        <ListSummary preview={chosen.preview} />
        {status?.setUp ? (
          <UseInCycle list={chosen} other={other} />
        ) : (
          <Actions>
            <Button appearance="primary" onClick={() => go('setUp')}>
              {list.nextSetUp}
            </Button>
            {other}
          </Actions>
        )}
      </View>
    );
  }

  const headerRow = found?.detection.headerRow ?? null;
  const columns = found?.detection.columns ?? [];
  const { missing, twice } = faultsOf(matches, columns);
  const faults =
    found && headerRow !== null
      ? [
          ...(missing.length > 0
            ? [list.missing(missing.map((field) => list.fields[field]).join(list.separator))]
            : []),
          ...twice.map(({ heading }) => list.twice(heading)),
        ]
      : [];
  return (
    <View id="list">
      <Body1 as="p">{list.intro}</Body1>
      {status?.setUp && (
        <MessageBar layout="multiline">
          <MessageBarBody>{list.alreadySetUp}</MessageBarBody>
        </MessageBar>
      )}
      {reading && <ProgressBar aria-label={list.looking} />}
      {error && <ErrorNotice error={error} reading />}
      {found && headerRow === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{list.noHeadings}</MessageBarBody>
        </MessageBar>
      )}
      {found && headerRow !== null && (
        <>
          <div>
            <Body1 block>{list.found(found.sheet, found.address)}</Body1>
            <Caption1 block>
              {list.headings(firstRowOf(found.address) + headerRow, found.detection.people)}
            </Caption1>
          </div>
          <ColumnMatches columns={columns} matches={matches} onChange={setMatches} />
        </>
      )}
      <Actions>
        {faults.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{faults.join(words.job.between)}</MessageBarBody>
          </MessageBar>
        )}
        {found && headerRow !== null && (
          <Button
            appearance="primary"
            disabled={reading || faults.length > 0}
            onClick={() => void use(found)}
          >
            {list.use}
          </Button>
        )}
        <Button disabled={reading} onClick={() => void look()}>
          {list.lookAgain}
        </Button>
      </Actions>
    </View>
  );
}

/** The worksheet row that an address such as `B3:F40` begins in. */
const firstRowOf = (address: string): number => Number(/\d+/.exec(address)?.[0] ?? 1);
