import type { Cycle } from '../cycle/cycle';
import { raterQuality } from '../cycle/rater-quality';
import type { RaterProfile } from '../cycle/rater-quality';
import { namesOf } from '../cycle/rules/rule';
import { smartScores } from '../cycle/smart-score';
import type { Locale } from '../locales/locale';
import { qualitySheetWords } from '../locales/quality-sheet-words';
import { qualityWords } from '../locales/quality-words';
import { address } from './address';
import { freeTableName, listBlock } from './list-block';
import type { ListColumn } from './list-block';
import type { NumberFormat, Plan, PlanCell } from './plan';
import { sheetTitle } from './sheet-title';
import { FIRST_TABLE_COLUMN, HEADING_ROW, LINE_ROW, tableSheet } from './table-sheet';

export interface QualitySheetInput {
  readonly cycle: Cycle;
  readonly locale: Locale;
  /** Names in use, in lower case. */
  readonly taken: Set<string>;
  readonly takenTables: ReadonlySet<string>;
}

type Looks = readonly (readonly [width: number, format?: NumberFormat])[];

const RATER_LOOKS: Looks = [
  [18, 'text'],
  [14],
  [9, 'integer'],
  [9, 'integer'],
  [9, 'integer'],
  [9, 'integer'],
  [9, 'score'],
  [10, 'score'],
  [30],
];
const AGREEMENT_LOOKS: Looks = [[18], [13, 'text'], [14], [9, 'integer'], [11, 'score'], [24], [24]];
const SCORE_LOOKS: Looks = [[18], [13, 'text'], [11, 'score'], [11, 'score'], [14, 'text']];
const SMART_LOOKS: Looks = [[24], [9, 'integer'], [32], [10, 'percent'], [16], [48], [16], [9]];

const columnsOf = (headings: readonly string[], looks: Looks): ListColumn[] =>
  looks.map(([width, format], index) => ({
    heading: headings[index] ?? '',
    width,
    ...(format && { format }),
  }));

/** How raters use the scale, how far they agree, and scores without severity beside the scores: for HR alone. */
export function planRaterQuality({ cycle, locale, taken, takenTables }: QualitySheetInput): Plan {
  const words = qualitySheetWords(locale).raters;
  const said = qualityWords(locale).raters;
  const nameOf = namesOf(cycle);
  const { raters, agreement, scores, cautions } = raterQuality(cycle);
  const noteOf = ({ unknown, sameRating }: RaterProfile): PlanCell =>
    [sameRating !== null && words.same(sameRating), unknown && said.unknown[unknown]]
      .filter(Boolean)
      .join(' · ') || null;
  const lists: readonly (readonly [keyof typeof words.tables, ListColumn[], PlanCell[][]])[] = [
    [
      'raters',
      columnsOf(words.rater, RATER_LOOKS),
      raters.map((one) => [
        nameOf(one.rater),
        one.group,
        one.ratings,
        one.people,
        one.blank,
        one.unrated,
        one.mean,
        one.effect,
        noteOf(one),
      ]),
    ],
    [
      'agreement',
      columnsOf(words.agreement, AGREEMENT_LOOKS),
      agreement.map((one) => [
        nameOf(one.employeeId),
        one.employeeId,
        one.group,
        one.raters,
        one.agreement,
        one.lowest?.competency ?? null,
        one.isMeaningful ? null : words.fewRaters,
      ]),
    ],
    [
      'scores',
      columnsOf(words.score, SCORE_LOOKS),
      scores.map((one) => [
        nameOf(one.employeeId),
        one.employeeId,
        one.raw,
        one.adjusted,
        words.adjustedOf(one.adjustedRatings, one.ratings),
      ]),
    ],
  ];
  const names = new Set(takenTables);
  let column = FIRST_TABLE_COLUMN;
  // What to bear in mind stands above the tables, before anything can be concluded from them.
  const headingRow = HEADING_ROW + cautions.length;
  const placed = lists.map(([about, columns, rows]) => {
    const name = freeTableName('MeritRaterQuality', names);
    names.add(name.toLowerCase());
    const place = { column, row: headingRow };
    column += columns.length + 1;
    return {
      line: address(place.column, headingRow - 1),
      about: words.tables[about],
      block: listBlock(name, columns, rows, place),
    };
  });
  const title = sheetTitle(words.title(cycle.period.period), taken);
  const sheet = tableSheet({
    key: `raterQuality|${title}`,
    title,
    heading: words.heading,
    intro: said.note,
    blocks: placed.map(({ block }) => block),
    headingRow,
    parts: [
      ...cautions.map((caution, index) =>
        noteAt(address(FIRST_TABLE_COLUMN, LINE_ROW + index), said.caution(caution)),
      ),
      ...placed.map(({ line, about }) => noteAt(line, about)),
    ],
    page: { pagesWide: placed.length },
  });
  return { job: 'findings', newSheets: [sheet], changes: [], newNames: [], show: title };
}

const noteAt = (at: string, text: string) => ({
  cells: [{ at, rows: [[text]] }],
  styles: [{ range: at, style: 'note' as const }],
});

/** How far the KPIs of the library are SMART, role by role, with what would mend each. */
export function planSmartCheck({ cycle, locale, taken, takenTables }: QualitySheetInput): Plan {
  const words = qualitySheetWords(locale).smart;
  const { criteria, mend } = qualityWords(locale).smart;
  const nameOf = namesOf(cycle);
  const lowestFirst = (one: { score: number }, other: { score: number }): number => one.score - other.score;
  const scores = [...smartScores(cycle)].sort(lowestFirst);
  const rows = scores.flatMap(({ role, employeeId, score, kpis }) =>
    [...kpis].sort(lowestFirst).flatMap(({ kpi, score: ofKpi, lacks }) => {
      const whose = employeeId === '' ? role : nameOf(employeeId);
      const begin: PlanCell[] = [whose, score, kpi.kpi, ofKpi];
      if (lacks.length === 0) return [[...begin, words.fine, null, null, null]];
      return lacks.map((lack): PlanCell[] => [
        ...begin,
        criteria[lack.criterion],
        mend(lack),
        lack.at.sheet,
        lack.at.address,
      ]);
    }),
  );
  const title = sheetTitle(words.title(cycle.period.period), taken);
  const sheet = tableSheet({
    key: `smartCheck|${title}`,
    title,
    heading: words.heading,
    intro: words.intro,
    blocks: [
      listBlock(freeTableName('MeritSmartCheck', takenTables), columnsOf(words.headings, SMART_LOOKS), rows, {
        column: FIRST_TABLE_COLUMN,
        row: HEADING_ROW,
      }),
    ],
  });
  return { job: 'findings', newSheets: [sheet], changes: [], newNames: [], show: title };
}
