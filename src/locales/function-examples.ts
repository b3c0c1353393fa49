import { exampleWords as enUS } from './en-US/function-examples';
import { functionWords } from './function-words';
import type { FunctionId } from './function-words';
import type { Locale } from './locale';
import { exampleWords as zhCN } from './zh-CN/function-examples';

/** A call that can be typed into any cell, and what it gives: a value, or the rows that spill. */
export interface FunctionExample {
  /** The arguments, in English notation: rows of an array are parted by `;`, columns by `,`. */
  readonly call: string;
  readonly gives: Result | readonly (readonly Result[])[];
}

type Result = string | number;

/**
 * One worked example for each function, for the gallery and the documentation, with names, headings and notes as a reader
 * of that language sees them; a test computes them.
 */
export function functionExamples(locale: Locale): Readonly<Record<FunctionId, FunctionExample>> {
  const names = locale === 'zh-CN' ? zhCN : enUS;
  const { self, peer, manager, report, revenue, margin, audit, financial, customer, wu, xu } = names;
  const { detail360, kpiExplain, uplift } = functionWords(locale);
  return {
    KPIATTAIN: {
      call: `{90;8.2;""},{100;7.5;50},{"${names.higher}";"${names.lower}";"${names.higher}"}`,
      gives: [[0.9], [2 - 8.2 / 7.5], ['']],
    },
    KPISCORE: { call: '{90;110;""},{100;100;50},{60;20;20}', gives: 95 },
    WEIGHTED: { call: '{80;90},{70;30}', gives: 83 },
    WEIGHTCHECK: { call: '{30;30;37}', gives: 3 },
    SCORE360: {
      call: `{3;4;3;2.5},{"${self}";"${peer}";"${peer}";"${manager}"},{"${self}";"${peer}";"${manager}"},{20;30;10},1`,
      gives: 19 / 6,
    },
    DETAIL360: {
      call: `{4;5;3;4;2;3},{"${self}";"${peer}";"${peer}";"${peer}";"${report}";"${report}"},{"${self}";"${peer}";"${report}"},{10;60;30}`,
      gives: [
        detail360.headings,
        [self, 1, 4, 10, 100 / 7, detail360.status.counted],
        [peer, 3, 4, 60, 600 / 7, detail360.status.counted],
        [report, '< 3', '', 30, 0, detail360.hidden(3)],
      ],
    },
    REWARDTIER: { call: '{95;90;74},{90;75;60},{"S";"A";"B"}', gives: [['S'], ['S'], ['B']] },
    KPICURVE: { call: '{93;102;120},{90;100;110},{50;100;150}', gives: [[65], [110], [150]] },
    KPIEXPLAIN: {
      call: `{"${revenue}";"${margin}";"${audit}"},{150;24;"${names.notApplicable}"},{100;30;95},{50;30;20}`,
      gives: [
        kpiExplain.headings,
        [revenue, 150, 100, 1.2, 50, 62.5, 75, kpiExplain.notes.capped],
        [margin, 24, 30, 0.8, 30, 37.5, 30, ''],
        [audit, names.notApplicable, 95, '', 20, 0, 0, kpiExplain.notes['not-applicable']],
      ],
    },
    WEIGHTNORM: { call: '{1;1;1}', gives: [[33.34], [33.33], [33.33]] },
    BSCSCORE: {
      call: `{80;90;60},{1;1;2},{"${financial}";"${financial}";"${customer}"},{"${financial}";"${customer}"},{60;40}`,
      gives: 75,
    },
    SELFGAP: { call: `{5;3;4;3},{"${self}";"${peer}";"${peer}";"${peer}"}`, gives: 5 / 3 },
    RATERADJUST: {
      call: `{3;5;2;4},{"${names.ann}";"${names.bo}";"${names.ann}";"${names.bo}"},{"${wu}";"${wu}";"${xu}";"${xu}"}`,
      gives: [[4], [4], [3], [3]],
    },
    RATERAGREE: { call: '{3;4;4;2;5;4;3},1,5', gives: 11 / 21 },
    RATERICC: {
      call: '{9,2,5,8;6,1,3,2;8,4,6,8;7,1,2,6;10,5,6,9;6,2,4,7},"2,1"',
      gives: 0.28976377952755906,
    },
    KALPHA: { call: '{1,1;2,2;3,3;2,3;1,2},"nominal"', gives: 5 / 11 },
    FORCEDTIER: {
      call: '{90;90;80;70;60},{20;60;20},{"A";"B";"C"}',
      gives: [['A'], ['A'], ['B'], ['B'], ['C']],
    },
    BONUSSPLIT: { call: '1000,{6;3;1},,150,450', gives: [[450], [400], [150]] },
    MERITPCT: {
      call: '{"A";"B"},{0.9;1.1},{"A";"B"},{0,1},{0.08,0.05;0.05,0.03}',
      gives: [[0.08], [0.03]],
    },
    UPLIFT: {
      call: '{3;4;2;5},{4;4;4;7}',
      gives: [
        uplift.headings,
        ...[
          4, 3.5, 4.75, 1.25, -0.2734801808288152, 2.773480180828815, 2.6111648393354674, 3,
          0.07960498081790665, 1.3055824196677337, 0.9495144870310791, 6, 0.17356816655592155,
        ].map((value, index) => [uplift.measures[index] ?? '', value]),
      ],
    },
  };
}
