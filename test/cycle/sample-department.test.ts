import type { Cycle } from '../../src/cycle/cycle';
import { kpisOfRole, presetRows } from '../../src/cycle/presets';
import { checkCycle } from '../../src/cycle/rules';
import { SAMPLE_PRESET, sampleDepartment } from '../../src/cycle/sample-department';
import { scoreCycle } from '../../src/cycle/scores';
import { LOCALES } from '../../src/locales/locale';
import type { Locale } from '../../src/locales/locale';
import { cleanRows, cycleFrom, END, START } from './clean-cycle';

const PERIOD = { id: '2026', start: START, end: END };

const sampleCycle = (locale: Locale): Cycle => {
  const sample = sampleDepartment(PERIOD, locale);
  const preset = presetRows(SAMPLE_PRESET, locale);
  return cycleFrom({
    ...cleanRows(),
    MeritEmployees: [...sample.employees],
    MeritKpiResults: [...sample.results],
    MeritRaters: [...sample.raters],
    MeritRatings: [...sample.ratings],
    MeritFeedback: [],
    MeritObjectives: [...preset.objectives],
    MeritKpis: Object.entries(sample.roles).flatMap(([role, from]) =>
      kpisOfRole(role, SAMPLE_PRESET, from, END, locale),
    ),
    MeritCompetencies: [...preset.competencies],
    MeritRaterGroups: [...preset.raterGroups],
    MeritTiers: [...preset.tiers],
  });
};

describe.each(LOCALES)('%s', (locale) => {
  test('forty people of different names, each with a role whose KPIs there are', () => {
    const { employees, roles } = sampleDepartment(PERIOD, locale);
    expect(employees).toHaveLength(40);
    expect(new Set(employees.map(({ name }) => name)).size).toBe(40);
    expect(new Set(employees.map(({ id }) => id)).size).toBe(40);
    expect(new Set(employees.map(({ role }) => role))).toEqual(new Set(Object.keys(roles)));
  });

  test('has what the check is to show, and nothing else', () => {
    expect(checkCycle(sampleCycle(locale), END).map(({ rule }) => rule)).toEqual([
      'weights-total',
      'actual-missing',
      'rating-scale',
      'rating-duplicate',
      'too-few-raters',
      'rating-missing',
      // The five who were to rate the person that nobody has rated.
      ...Array<string>(5).fill('rater-not-started'),
      'rater-no-variance',
      'no-conversation',
    ]);
  });

  test('every tier has people, most of them in the middle, and only one is without a score', () => {
    const tiers = scoreCycle(sampleCycle(locale)).map(({ tier }) => tier);
    const count = (wanted: string): number => tiers.filter((tier) => tier === wanted).length;
    expect(['S', 'A', 'B', 'C', 'D'].every((tier) => count(tier) > 0)).toBe(true);
    expect(count('B')).toBeGreaterThan(Math.max(count('S'), count('A'), count('C'), count('D')));
    expect(count('')).toBe(1);
  });
});

test('is the same in every run, and scores the same in every language', () => {
  expect(sampleDepartment(PERIOD, 'en-US')).toEqual(sampleDepartment(PERIOD, 'en-US'));
  const [english, chinese] = LOCALES.map((locale) =>
    scoreCycle(sampleCycle(locale)).map(({ finalScore }) => finalScore),
  );
  expect(english).toEqual(chinese);
});

test('shares of a hundred stay within it, and what is counted is whole', () => {
  const { results } = sampleDepartment(PERIOD, 'en-US');
  const shares = results.filter(({ target }) => target !== null && target >= 90 && target < 100);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every(({ actual }) => typeof actual !== 'number' || actual <= 100)).toBe(true);
  const accounts = results.filter(({ kpi }) => kpi === 'New key accounts won');
  expect(accounts.every(({ actual }) => actual === 'n/a' || Number.isInteger(actual))).toBe(true);
});
