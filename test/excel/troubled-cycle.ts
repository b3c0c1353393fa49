/** A cycle with something blank, doubtful or out of the ordinary everywhere, for what has to give the same numbers. */
import { JUDGED_COLUMNS, REVIEW_ROWS } from '../../src/cycle/review-rows';
import { TABLES } from '../../src/cycle/tables';
import type { CellValue } from '../../src/embedded/model/workbook-data';
import { rateEverybody, reviewSheetsOf, rowsWith, typeActuals, typeInto, typeRows } from './cycle-steps';
import type { Session } from './harness';

/** Directions, weights, floors and caps of all kinds in the library; weights that do not add up. */
export function varyKpis(session: Session): void {
  const [higher, lower, ratio, target, score] = ['higher', '越低越好', 'lower-ratio', '趋中', 'score'];
  const varied: readonly (readonly [
    direction?: CellValue,
    floor?: CellValue,
    cap?: CellValue,
    weight?: CellValue,
  ])[] = [
    [higher],
    [lower, 0.2, '', 12.5],
    [ratio, 0.85, 0.9],
    [score, '', '', 40],
    [target, '', 1.05, ''],
    [lower, '', 3],
  ];
  const columns = Object.keys(TABLES.MeritKpis.columns);
  for (const sheet of session.data.sheets) {
    const area = sheet.tables.find(({ name }) => name === 'MeritKpis')?.area;
    for (let row = 1; area && row < area.rows; row++) {
      varied[row % varied.length]?.forEach((value, index) => {
        const column = columns.indexOf(['direction', 'floor', 'cap', 'weight'][index] ?? '');
        if (value !== undefined) typeInto(sheet, area.row + row, area.column + column, value);
      });
    }
  }
  session.calculation.changed();
}

/** Scores of judged KPIs: one by nobody, one not applicable, the others by both. */
function judge({ data, calculation }: Session): void {
  reviewSheetsOf(data).forEach((sheet, person) =>
    rowsWith(sheet, REVIEW_ROWS.judged).forEach((row, kpi) => {
      if ((person + kpi) % 4 === 1) return;
      const { selfScore, managerScore } = JUDGED_COLUMNS;
      typeInto(sheet, row, selfScore, 60 + 7 * person);
      typeInto(sheet, row, managerScore, (person + kpi) % 4 === 2 ? '不适用' : 88.5 - 9 * person);
    }),
  );
  calculation.changed();
}

/** Bonus and penalty points beyond the limits and within, of another period too, and vetoes of which the worst counts. */
const ADJUSTMENTS: readonly (readonly CellValue[])[] = [
  ['2026', '0001', 'Bonus', 25, '', 'Rescued an account', '', 'HR', 46100],
  ['2026', '0001', '减分 项', 3, '', 'Late reports', '', 'HR', 46101],
  ['2026', '0003', 'penalty', -4.5, '', 'Complaint', '', 'HR', ''],
  ['2025', '0003', 'penalty', 9, '', 'Another period', '', 'HR', ''],
  ['2026', '3', 'bonus', 9, '', 'Another id', '', 'HR', ''],
  ['2026', '0004', 'bonus', '', '', 'Points to be decided', '', '', ''],
  ['2026', '0006', '一票否决', '', ' c ', 'Breach of rules', '', 'HR', 46200],
  ['2026', '0006', 'Veto', '', 'B', 'Warning', '', 'HR', 46100],
  ['2026', '0001', 'veto', '', 'Z', 'No such tier', '', 'HR', 46100],
];

/** Six people; each has something else that is blank, not applicable or too little. */
export async function fillIn(session: Session): Promise<void> {
  judge(session);
  typeRows(session, 'MeritAdjustments', ADJUSTMENTS);
  typeActuals(session, (target, kpi, person): CellValue => {
    if (person === 1) return '';
    if (person === 2 && kpi === 0) return 'N/A';
    if (kpi === 1) return '';
    if (person === 3 && kpi === 2) return 0;
    return target * (0.7 + 0.07 * kpi + 0.05 * person);
  });
  await rateEverybody(session, (person, rater, competency): CellValue => {
    // Person 2 has too few peers, person 3 only a self rating, person 4 nothing; blanks and N/A in between.
    if ((person === 2 && rater === 3) || (person === 3 && rater < 4) || person === 4) return '';
    if (competency === 1 && rater === 2) return 'N/A';
    if (competency === 2 && rater === 1) return '';
    return 1 + ((person + 2 * rater + competency) % 5);
  });
}
