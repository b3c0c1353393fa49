import { comparableName } from '../../scoring/cell';
import type { FindingData } from '../finding';
import { foundAt } from './rule';
import type { Found, Rule } from './rule';
import { wrongTotal } from '../weight-total';
import { normalisedFix } from './weight-fix';

/** A rater group that is there twice or has a negative number: no 360° score can be given with it. */
export const raterGroup: Rule<'rater-group'> = {
  severity: 'blocking',
  check: ({ raterGroups }) => {
    const names = new Set<string>();
    return raterGroups.flatMap(({ at, group, weight, minRaters }): Found<FindingData['rater-group']>[] => {
      const name = comparableName(group);
      if (name === '') return [];
      if (names.has(name)) return [foundAt(at, 'group', { group, fault: 'same-name' })];
      names.add(name);
      if ((weight ?? 0) < 0) return [foundAt(at, 'weight', { group, fault: 'negative-weight' })];
      if ((minRaters ?? 0) < 0) return [foundAt(at, 'minRaters', { group, fault: 'negative-minimum' })];
      return [];
    });
  },
};

export const competency: Rule<'competency'> = {
  severity: 'blocking',
  check: ({ competencies }) => {
    const names = new Set<string>();
    return competencies.flatMap((one): Found<FindingData['competency']>[] => {
      const name = comparableName(one.competency);
      if (name === '') return [];
      if (names.has(name))
        return [foundAt(one.at, 'competency', { competency: one.competency, fault: 'same-name' })];
      names.add(name);
      return (one.weight ?? 0) < 0
        ? [foundAt(one.at, 'weight', { competency: one.competency, fault: 'negative-weight' })]
        : [];
    });
  },
};

/** A rule of the policy that is there twice: nobody can say which of the two is meant. */
export const policyTwice: Rule<'policy-twice'> = {
  severity: 'blocking',
  check: ({ policy }) =>
    policy.repeated.map(({ at, key, value }) =>
      foundAt(at, 'key', { table: 'MeritPolicy', column: 'key', key, value }),
    ),
};

/** Groups and competencies share what is missing among them, so nothing is lost; but it is not what was meant. */
export const schemeWeights: Rule<'scheme-weights'> = {
  severity: 'warning',
  check: (cycle) => {
    const { competencies, raterGroups, policy } = cycle;
    return (
      [
        ['MeritCompetencies', competencies],
        ['MeritRaterGroups', raterGroups],
      ] as const
    ).flatMap(([table, rows]) => {
      const [first] = rows;
      const wrong =
        first &&
        wrongTotal(
          rows.map(({ weight }) => weight),
          policy,
        );
      return first && wrong
        ? [{ ...foundAt(first.at, 'weight', { table, ...wrong }), ...normalisedFix(cycle, rows, 'weight') }]
        : [];
    });
  },
};
