import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { previewUseList } from '../../../excel/jobs/use-list';
import type { UseListPreview } from '../../../excel/jobs/use-list';
import { Actions } from '../../frame/Actions';
import { Pages } from '../../frame/Pages';
import { JobSteps } from '../../job/JobSteps';
import { PlanSheets } from '../../job/PlanSheets';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';

/** The list takes the place of the one that the workbook's cycle has. */
export function UseInCycle({
  list: { mapping },
  other,
}: {
  readonly list: ChosenList;
  /** The button to another list. */
  readonly other: ReactNode;
}) {
  const { words, busy, go } = usePane();
  const { list } = words;
  const job = useJob<UseListPreview>();
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
      preview={({ plan, rolesWithoutKpis }) => (
        <>
          <Body1 as="p">{[list.inUseFrom, list.stays].join(words.job.between)}</Body1>
          {rolesWithoutKpis.length > 0 && (
            <section>
              <Subtitle2 as="h2">{list.rolesWithoutKpis}</Subtitle2>
              <Pages items={rolesWithoutKpis} keyOf={({ role }) => role}>
                {({ role, people }) => list.roleWithPeople(role, people)}
              </Pages>
            </section>
          )}
          <PlanSheets plan={plan} />
        </>
      )}
      confirm={() => list.useInCycle}
      done={() => list.inUse}
      next={
        <Button appearance="primary" onClick={() => go('reviewSheets')}>
          {list.nextReviewSheets}
        </Button>
      }
    />
  );
}
