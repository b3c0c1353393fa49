/** How raters rate and how KPIs are made, on sheets for HR. */
import { raterQuality } from '../../src/cycle/rater-quality';
import { LOCALES } from '../../src/locales/locale';
import { qualityWords } from '../../src/locales/quality-words';
import type { PlanCell, SheetPlan } from '../../src/sheets/plan';
import { planRaterQuality, planSmartCheck } from '../../src/sheets/quality-sheets';
import { cellOf, cycleWith, rowOf } from '../cycle/clean-cycle';

const NAMES = { taken: new Set<string>(), takenTables: new Set(['meritraterquality']) };
const cycle = cycleWith(({ MeritRatings, MeritKpis }) => {
  for (const row of MeritRatings) {
    if (row.group !== 'Peers') continue;
    row.rating = row.rater === 'E2' ? 1 : Number(row.rating) - Number(row.rater === 'E3');
  }
  Object.assign(rowOf(MeritKpis, 0), { source: '' });
});

/** The rows of a sheet's tables, headings left out. */
const listsOf = (sheet: SheetPlan | undefined): (readonly (readonly PlanCell[])[])[] =>
  (sheet?.tables ?? []).map(
    ({ range }) => sheet?.cells.find(({ at }) => range.startsWith(`${at}:`))?.rows.slice(1) ?? [],
  );

test.each(LOCALES)(
  'each rater, group and score stands on the sheet with what to bear in mind (%s)',
  (locale) => {
    const [sheet] = planRaterQuality({ cycle, locale, ...NAMES }).newSheets;
    const quality = raterQuality(cycle);
    const [raters = [], agreement = [], scores = []] = listsOf(sheet);
    expect(raters.map((row) => row[7])).toEqual(quality.raters.map(({ effect }) => effect));
    expect(raters.find(([name, group]) => name === 'Ben Summer' && group === 'Peers')?.[6]).toBe(1);
    expect(agreement.map((row) => row[4])).toEqual(quality.agreement.map((one) => one.agreement));
    expect(scores.map((row) => [row[2], row[3]])).toEqual(
      quality.scores.map(({ raw, adjusted }) => [raw, adjusted]),
    );
    expect(sheet?.tables.map(({ name }) => name)).toEqual([
      'MeritRaterQuality_2',
      'MeritRaterQuality_3',
      'MeritRaterQuality_4',
    ]);
    const text = JSON.stringify(sheet?.cells);
    const { note, caution } = qualityWords(locale).raters;
    for (const sentence of [note, ...quality.cautions.map(caution)])
      expect(text).toContain(JSON.stringify(sentence));
  },
);

test('what a KPI lacks stands with the cell that would mend it', () => {
  const [sheet] = planSmartCheck({ cycle, locale: 'en-US', ...NAMES }).newSheets;
  const at = cellOf('MeritKpis', 0, 'source');
  const [rows = []] = listsOf(sheet);
  const lacking = rows.filter(([, , , , , , where]) => where !== null);
  expect(lacking).toHaveLength(1);
  expect(lacking[0]?.slice(4)).toEqual([
    'Measurable',
    'Name the report or system that the actual comes from.',
    at.sheet,
    at.address,
  ]);
  expect(rows.length).toBe(cycle.kpis.length);
});
