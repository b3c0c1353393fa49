import { tableWords } from '../../locales/table-words';
import type { SheetPlan } from '../plan';
import { tableBlock } from '../table-block';
import type { BlockRow } from '../table-block';
import { cornerOf, titleOf } from './reward-input';
import type { RewardInput } from './reward-input';
import { PAYROLL_KEY } from './reward-keys';

/**
 * Who is paid what: ids and amounts from A1 on and nothing else, so that the sheet can be saved as it is (CSV or workbook) and
 * handed over. `null` as long as nobody gets anything and there is no such sheet yet.
 */
export function payrollSheet(input: RewardInput): SheetPlan | null {
  const { rewards, locale, earlier } = input;
  const rows = rewards.people
    .filter(({ bonus, raiseAmount }) => (bonus ?? 0) > 0 || (raiseAmount ?? 0) > 0)
    .map(({ person, bonus, raiseAmount, newSalary }): BlockRow<'MeritPayroll'> => ({
      employeeId: person.id,
      bonus,
      raiseAmount,
      salary: newSalary,
    }));
  if (rows.length === 0 && !earlier.some(({ key }) => key === PAYROLL_KEY)) return null;
  const block = tableBlock('MeritPayroll', rows, cornerOf(PAYROLL_KEY, 1, input, 0), locale);
  return {
    kind: 'table',
    key: PAYROLL_KEY,
    title: titleOf(PAYROLL_KEY, tableWords(locale).MeritPayroll.title, input),
    cells: [block.cells],
    // A CSV file holds what cells show.
    styles: block.styles.map((style) =>
      style.format === 'money' ? { ...style, format: 'plainMoney' } : style,
    ),
    merges: [],
    columnWidths: block.widths,
    tables: [block.table],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: 1 },
    locked: false,
    page: { orientation: 'portrait', onePage: false, titleRows: '$1:$1' },
    hideGridlines: false,
  };
}
