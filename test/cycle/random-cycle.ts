/** Cycles that do not exist and in which nothing is wrong, as different as the seed: what faults are planted in. */
import { randomNumbers } from '../../bench/random';
import { POLICY_NUMBERS } from '../../src/cycle/policy';
import { kpisOfRole, PRESET_IDS, presetPolicy, presetRoles, presetRows } from '../../src/cycle/presets';
import { TABLES } from '../../src/cycle/tables';
import { LOCALES } from '../../src/locales/locale';
import { presetWords } from '../../src/locales/preset-words';
import { END, START } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';

/** The day on which such a cycle is checked: everybody was talked to seventy days ago. */
export const TODAY = START + 100;
const [FEWEST, MORE] = [5, 4];

export interface Dice {
  /** From 0 to below `sides`. */
  roll(sides: number): number;
  /** @throws Error where there is nothing to pick from */
  pick<T>(items: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  const random = randomNumbers(seed);
  const roll = (sides: number): number => Math.floor(random() * sides);
  return {
    roll,
    pick: (items) => {
      const item = items[roll(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

/** A whole cycle of five to eight people, in any preset and either language: the check has nothing blocking to say. */
export function randomRows(dice: Dice): TypedRows {
  const rows = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as TypedRows;
  const [locale, preset] = [dice.pick(LOCALES), dice.pick(PRESET_IDS)];
  const { objectives, competencies, raterGroups, tiers } = presetRows(preset, locale);
  const policy = presetPolicy(preset);
  rows.MeritPolicy.push(...POLICY_NUMBERS.map((key) => ({ key, value: policy[key] })));
  rows.MeritPeriods.push({ period: '2026', start: START, end: END, state: 'open' });
  rows.MeritTiers.push(...tiers);
  rows.MeritCompetencies.push(...competencies);
  rows.MeritRaterGroups.push(...raterGroups);

  const roles = [0, 1].map(() => dice.pick(presetRoles(preset)));
  const kpis = [...new Set(roles)].flatMap((role) => kpisOfRole(role, preset, role, END, locale));
  rows.MeritKpis.push(...kpis);
  rows.MeritObjectives.push(
    ...objectives.filter(({ id }) => kpis.some(({ objectiveId }) => objectiveId === id)),
  );

  const people = Array.from({ length: FEWEST + dice.roll(MORE) }, (_, index) => ({
    id: `E${String(index + 1).padStart(3, '0')}`,
    name: `Person ${index + 1}`,
    role: index < 2 ? (roles[index] ?? '') : dice.pick(roles),
    manager: index === 0 ? '' : `E${String(1 + dice.roll(index)).padStart(3, '0')}`,
  }));
  const { groups } = presetWords(locale);
  people.forEach(({ id, name, role, manager }, index) => {
    rows.MeritEmployees.push({
      id,
      name,
      department: 'Department',
      role,
      level: 'P4',
      managerId: manager,
      salary: 8000 + 100 * dice.roll(100),
      hireDate: START - 10 - dice.roll(2000),
    });
    rows.MeritFeedback.push({ period: '2026', date: START + 30, employeeId: id, kind: 'review' });
    for (const { kpi, role: of, target, weight, direction, floor, cap } of kpis) {
      if (of !== role) continue;
      const actual = dice.roll(15) === 0 ? 'N/A' : (Number(target) * (75 + dice.roll(46))) / 100;
      rows.MeritKpiResults.push({
        ...{ period: '2026', employeeId: id, kpi, target, weight, direction, floor, cap },
        actual: target === null ? 60 + dice.roll(40) : actual,
        confirmedByEmployee: name,
        confirmedByManager: 'Person 1',
        confirmedOn: START + 14,
      });
    }
    for (const { group } of raterGroups) {
      const key = Object.entries(groups).find(([, word]) => word === group)?.[0];
      const others = people
        .filter((other) => other.id !== id && other.id !== manager)
        .map((other) => other.id);
      const raters: readonly string[] =
        key === 'self'
          ? [id]
          : key === 'manager'
            ? manager === ''
              ? []
              : [manager]
            : key === 'peer'
              ? [0, 1, 2].flatMap((step) => others[(index + step) % others.length] ?? [])
              : [0, 1, 2].map((rater) => `${group} ${rater + 1}`);
      for (const rater of raters) {
        rows.MeritRaters.push({ period: '2026', employeeId: id, rater, group });
        competencies.forEach(({ competency }, item) =>
          rows.MeritRatings.push({
            ...{ period: '2026', employeeId: id, rater, group, competency },
            // People and competencies differ, and raters see that alike; one in ten sees it a point otherwise.
            rating: 3 + ((index + item) % 2) + (dice.roll(10) === 0 ? 1 : 0),
          }),
        );
      }
    }
  });
  return rows;
}

/** The places of the rows that are such, from 0. */
export const placesOf = <R extends TypedRow<keyof TypedRows>>(
  rows: readonly R[],
  isSuch: (row: R) => boolean = () => true,
): number[] => rows.flatMap((row, place) => (isSuch(row) ? [place] : []));
