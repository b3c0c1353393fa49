import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { previewUseList } from '../../../excel/jobs/use-list';
import type { ListMismatch } from '../../../cycle/lists/list-mismatches';
import type { UseListPreview } from '../../../excel/jobs/use-list';
import type { PaneWords } from '../../../locales/pane-words';
import { Actions } from '../../frame/Actions';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { PlanSheets } from '../../job/PlanSheets';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';

/** The list is read by the workbook's cycle from now on, in place of one of its kind. */
export function UseInCycle({
  list: { mapping },
  other,
}: {
  readonly list: ChosenList;
  /** The button to another list. */
  readonly other: ReactNode;
}) {
  const { words, busy, go, status } = usePane();
  const { list } = words;
  const job = useJob<UseListPreview>();
  // Sheets that there are show people, KPIs and ratings as they were when they were built.
  const outdated = mapping.kind === 'MeritKpiResults' ? 0 : (status?.reviewSheets ?? 0);
  const isEntered = mapping.kind === 'MeritKpiResults' || mapping.kind === 'MeritRatings';
  const goesToCheck = isEntered && outdated === 0;
  return (
    <JobSteps
      job={job}
      choose={
        <Actions>
          <Button
            appearance="primary"
            disabled={busy || job.state.phase === 'reading'}
            onClick={() => void job.preview(() => previewUseList(mapping))}
          >
            {list.previewUse}
          </Button>
          {other}
        </Actions>
      }
      preview={({ plan, mismatches }) => (
        <>
          <Body1 as="p">{list.inUseFrom[mapping.kind]}</Body1>
          {MISMATCHES.map((kind) => {
            const those = mismatches.filter((one) => one.kind === kind);
            return (
              those.length > 0 && (
                <section key={kind}>
                  <Subtitle2 as="h2">{list.mismatches[kind]}</Subtitle2>
                  <Pages items={those} keyOf={({ name }) => name} label={list.mismatches[kind]}>
                    {(one) => mismatchWords(words, one)}
                  </Pages>
                </section>
              )
            );
          })}
          <PlanSheets plan={plan} />
        </>
      )}
      confirm={() => list.useInCycle}
      done={() => (outdated > 0 ? list.inUseBuildAgain(outdated) : list.inUse)}
      next={
        <Button appearance="primary" onClick={() => go(goesToCheck ? 'check' : 'reviewSheets')}>
          {goesToCheck ? list.nextCheck : list.nextReviewSheets}
        </Button>
      }
    />
  );
}

const MISMATCHES = [
  'roleWithoutKpis',
  'otherPeriod',
  'unknownPerson',
  'unknownKpi',
  'unknownGroup',
  'unknownCompetency',
] as const satisfies readonly ListMismatch['kind'][];

const mismatchWords = ({ list }: PaneWords, { kind, name, count }: ListMismatch): string =>
  list.mismatchCount[kind === 'roleWithoutKpis' ? kind : 'entries'](name || list.blankName, count);
