import { Caption1, Subtitle2 } from '@fluentui/react-components';
import type { Plan } from '../../sheets/plan';
import { Pages } from '../frame/Pages';
import { usePane } from '../pane-context';

/** The sheets a plan makes and changes, by their titles. */
export function PlanSheets({ plan }: { readonly plan: Plan }) {
  const { words } = usePane();
  const changed = new Set(
    plan.changes.flatMap((change) =>
      change.kind === 'cells' || change.kind === 'newCells' ? [change.sheetId] : [],
    ),
  );
  return (
    <>
      {plan.newSheets.length > 0 && (
        <section>
          <Subtitle2 as="h2">{words.job.newSheets(plan.newSheets.length)}</Subtitle2>
          <Pages items={plan.newSheets} keyOf={({ key }) => key}>
            {({ title }) => title}
          </Pages>
        </section>
      )}
      {changed.size > 0 && <Subtitle2 as="h2">{words.job.sheetsToUpdate(changed.size)}</Subtitle2>}
      <Caption1>{words.job.clearsUndo}</Caption1>
    </>
  );
}
