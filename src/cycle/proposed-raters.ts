import type { Locale } from '../locales/locale';
import { presetWords } from '../locales/preset-words';
import { groupBy } from './group-by';
import { isInPeriod } from './in-period';
import { PRESETS } from './presets';
import type { NewRow, PresetId } from './presets';
import type { Preset, PresetGroup } from './presets/preset';
import type { Employee, Period } from './tables';

type Listed = Pick<Employee, 'id' | 'managerId' | 'hireDate' | 'endDate'>;

/** Whether there is anything to go by: a list that says who manages whom, and a preset that asks raters one by one. */
export const canProposeRaters = (people: readonly Listed[], preset: PresetId): boolean =>
  (PRESETS[preset] as Preset).fewSheets === undefined && people.some(({ managerId }) => managerId !== '');

/**
 * Who could rate each person, as far as a list of people tells: the manager, others of the same manager, those who report to the
 * person, and the person; of these, the groups that the preset has. Of the others of the same manager one more is asked than
 * have to answer, everybody as often as everybody else.
 *
 * @param rated those who are rated
 * @param listed everybody who may rate; who was not there in the period is left out of both
 */
export function proposedRaters(
  rated: readonly Listed[],
  listed: readonly Listed[],
  {
    preset,
    period,
    locale,
  }: {
    readonly preset: PresetId;
    readonly period: Pick<Period, 'start' | 'end'> & { readonly id: string };
    readonly locale: Locale;
  },
): NewRow<'MeritRaters'>[] {
  const { raterGroups }: Preset = PRESETS[preset];
  const { groups } = presetWords(locale);
  const there = listed.filter((person) => person.id !== '' && isInPeriod(person, period));
  const away = new Set(listed.filter((person) => !isInPeriod(person, period)).map(({ id }) => id));
  // Whoever is their own manager has none.
  const reportsOf = groupBy(
    there.filter(({ id, managerId }) => managerId !== id),
    ({ managerId }) => managerId,
  );
  const ratersOf = ({ id, managerId }: Listed): Partial<Record<PresetGroup, string[]>> => {
    const hasManager = managerId !== '' && managerId !== id;
    const team = hasManager ? (reportsOf.get(managerId) ?? []) : [];
    const own = team.findIndex((other) => other.id === id);
    const colleagues = [...team.slice(own + 1), ...team.slice(0, Math.max(0, own))];
    return {
      manager: hasManager && !away.has(managerId) ? [managerId] : [],
      peer: colleagues.slice(0, (raterGroups.peer?.[1] ?? 0) + 1).map((other) => other.id),
      report: (reportsOf.get(id) ?? []).map((other) => other.id),
      self: [id],
    };
  };
  return rated
    .filter((person) => person.id !== '' && isInPeriod(person, period))
    .flatMap((person) => {
      const raters = ratersOf(person);
      return (Object.keys(raterGroups) as PresetGroup[]).flatMap((group) =>
        (raters[group] ?? []).map((rater) => ({
          period: period.id,
          employeeId: person.id,
          rater,
          group: groups[group],
        })),
      );
    });
}
