import { Body1, Body1Strong, Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { presetFor } from '../../../cycle/presets';
import type { PresetId } from '../../../cycle/presets';
import { canProposeRaters } from '../../../cycle/proposed-raters';
import { guessRoles, previewSetUp } from '../../../excel/jobs/set-up';
import type { Plan } from '../../../sheets/plan';
import { Actions } from '../../frame/Actions';
import { View } from '../../frame/View';
import { JobSteps } from '../../job/JobSteps';
import { PlanSheets } from '../../job/PlanSheets';
import { useJob } from '../../job/use-job';
import { usePane } from '../../pane-context';
import type { ChosenList } from '../../pane-context';
import { DepartmentChoice } from './DepartmentChoice';
import { readPeriod, yearOf } from './period';
import { PeriodFields } from './PeriodFields';
import { PresetChoice } from './PresetChoice';
import { chosenSets, rolesIn } from './role-choices';
import type { RoleSets } from './role-choices';
import { RoleSetFields } from './RoleSetFields';
import { Weights } from './Weights';

/** A new cycle from a preset: which one, the period, who takes part, which KPIs each role gets. */
export default function SetUp() {
  const { words, locale, go, busy, status, list, showSheet } = usePane();
  const { setUp } = words;
  const job = useJob<{ plan: Plan }>();
  const [typed, setTyped] = useState(() => yearOf(new Date()));
  const [proposesRaters, setProposesRaters] = useState(false);
  const { departments, preset, suggested, sets, setDepartments, choosePreset, setSetOf } =
    useListChoices(list);

  const period = readPeriod(typed);
  const fault = typeof period === 'string' ? period : null;
  const roles = list ? rolesIn(list.preview.employees, departments) : [];
  const chosen = chosenSets(roles, sets);
  const ready = !busy && job.state.phase !== 'reading' && typeof period !== 'string';

  const preview = (withList: ChosenList | null): void => {
    if (typeof period === 'string') return;
    void job.preview(async () => ({
      plan: await previewSetUp({
        period,
        locale,
        list: withList && {
          mapping: withList.mapping,
          employees: withList.preview.employees,
          preset,
          roles: chosen,
          proposesRaters,
        },
      }),
    }));
  };

  // What was set up just now keeps its result on show.
  if (status?.setUp && job.state.phase !== 'done' && job.state.phase !== 'applying') {
    return (
      <View id="setUp">
        <Body1Strong as="p">{setUp.alreadySetUp}</Body1Strong>
        <Body1 as="p">{setUp.alreadySetUpHint}</Body1>
        <Actions>
          <Button appearance="primary" onClick={() => go('reviewSheets')}>
            {setUp.next}
          </Button>
          {status.settings !== null && (
            <Button onClick={() => void showSheet(status.settings ?? '')}>{setUp.showSettings}</Button>
          )}
        </Actions>
        <Weights />
      </View>
    );
  }

  return (
    <View id="setUp">
      <JobSteps
        job={job}
        choose={
          <>
            {list && <PresetChoice chosen={preset} suggested={suggested} onChange={choosePreset} />}
            <PeriodFields period={typed} fault={fault} onChange={setTyped} />
            {list ? (
              <>
                <Body1 as="p">{setUp.list(list.mapping.sheet, list.preview.employees.length)}</Body1>
                {departmentsOf(list).length > 1 && (
                  <DepartmentChoice
                    departments={departmentsOf(list)}
                    chosen={departments}
                    onChange={setDepartments}
                  />
                )}
                <RoleSetFields preset={preset} roles={roles} sets={sets} onChange={setSetOf} />
                {roles.length > 0 && Object.keys(chosen).length === 0 && (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{setUp.noRoleChosen}</MessageBarBody>
                  </MessageBar>
                )}
                {canProposeRaters(list.preview.employees, preset) && (
                  <Checkbox
                    label={setUp.proposeRaters}
                    checked={proposesRaters}
                    onChange={(_, { checked }) => setProposesRaters(checked === true)}
                  />
                )}
                <Actions>
                  <Button
                    appearance="primary"
                    disabled={!ready || Object.keys(chosen).length === 0}
                    onClick={() => preview(list)}
                  >
                    {setUp.preview}
                  </Button>
                </Actions>
              </>
            ) : (
              <>
                <Body1 as="p">{setUp.needList}</Body1>
                <Actions>
                  <Button appearance="primary" onClick={() => go('list')}>
                    {setUp.chooseList}
                  </Button>
                  <Button disabled={!ready} onClick={() => preview(null)}>
                    {setUp.sample}
                  </Button>
                </Actions>
              </>
            )}
          </>
        }
        preview={({ plan }) => (
          <>
            <Body1 as="p">{setUp.willMake}</Body1>
            <PlanSheets plan={plan} />
          </>
        )}
        confirm={({ plan }) => setUp.create(plan.newSheets.length)}
        done={() => setUp.done}
        next={
          <Button appearance="primary" onClick={() => go('reviewSheets')}>
            {setUp.next}
          </Button>
        }
      />
    </View>
  );
}

/** The departments people of the list belong to, `''` for those without one. */
const departmentsOf = ({ preview }: ChosenList): string[] =>
  [...new Set(preview.employees.map(({ department }) => department))].sort();

/** What is chosen about a list; another list begins anew: everybody takes part, preset and KPI sets as suggested. */
function useListChoices(list: ChosenList | null) {
  const [departments, setDepartments] = useState<ReadonlySet<string>>(new Set());
  const [suggested, setSuggested] = useState<PresetId>('keyAccountSales');
  const [preset, setPreset] = useState<PresetId>(suggested);
  const [sets, setSets] = useState<RoleSets>({});
  const [chosenFor, setChosenFor] = useState<ChosenList | null>(null);
  if (list !== chosenFor) {
    setChosenFor(list);
    setDepartments(new Set(list ? departmentsOf(list) : []));
    const suits = presetFor(list?.preview.employees ?? []);
    setSuggested(suits);
    choosePreset(suits);
  }
  function choosePreset(chosen: PresetId): void {
    setPreset(chosen);
    setSets(list ? guessRoles(list.preview.roles, chosen) : {});
  }
  return {
    departments,
    preset,
    suggested,
    sets,
    setDepartments,
    choosePreset,
    setSetOf: (role: string, set: RoleSets[string]) => setSets((now) => ({ ...now, [role]: set })),
  };
}
