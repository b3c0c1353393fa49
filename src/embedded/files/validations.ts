import { formatArea, parseArea } from '../model/address';
import type { ValidationData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { shownFormula, storedFormula } from './formula-text';
import type { FormulaPlace } from './formula-text';
import { allNamed, childrenNamed, descend, escapeText, isTrue, localName, textOf } from './xml';
import type { XmlElement } from './xml';

/** Office.js's kind of rule by the file's. */
const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

const STYLES: Readonly<Record<string, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

const keyOf = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.entries(names).find(([, name]) => name.toLowerCase() === value.toLowerCase())?.[0];

/** The validations of a sheet; those that refer to other sheets stand in an extension of later versions. */
export function readValidations(worksheet: XmlElement): ValidationData[] {
  const later = descend(worksheet, 'extLst');
  return [
    ...childrenNamed(descend(worksheet, 'dataValidations'), 'dataValidation'),
    ...(later ? allNamed(later, 'dataValidation') : []),
  ].flatMap((one) => readValidation(one) ?? []);
}

function readValidation(from: XmlElement): ValidationData | null {
  const { attributes } = from;
  const areas = (attributes.sqref ?? textOf(descend(from, 'sqref')))
    .split(/\s+/)
    .flatMap((address) => parseArea(address) ?? []);
  const kind = KINDS[attributes.type ?? ''];
  if (kind === undefined || areas.length === 0) return null;
  const [formula1 = '', formula2 = ''] = ['formula1', 'formula2'].map((name) => textOf(descend(from, name)));
  const data: ValidationData = {
    areas,
    rule: { [kind]: readRule(kind, formula1, formula2, attributes) },
    ignoreBlanks: isTrue(attributes.allowBlank),
  };
  if (attributes.error || attributes.errorTitle || isTrue(attributes.showErrorMessage)) {
    data.errorAlert = {
      title: attributes.errorTitle ?? '',
      message: attributes.error ?? '',
      showAlert: isTrue(attributes.showErrorMessage),
      style: STYLES[attributes.errorStyle ?? 'stop'] ?? 'Stop',
    };
  }
  if (attributes.prompt || attributes.promptTitle) {
    data.prompt = {
      title: attributes.promptTitle ?? '',
      message: attributes.prompt ?? '',
      showPrompt: isTrue(attributes.showInputMessage),
    };
  }
  return data;
}

function readRule(
  kind: string,
  formula1: string,
  formula2: string,
  attributes: Record<string, string>,
): Record<string, unknown> {
  if (kind === 'custom') return { formula: shownFormula(formula1) };
  if (kind === 'list') {
    const inline = /^"(.*)"$/s.exec(formula1)?.[1];
    return {
      // The file says when there is no drop-down, under the name of its opposite.
      inCellDropDown: !isTrue(attributes.showDropDown),
      source: inline === undefined ? shownFormula(formula1) : inline.replace(/""/g, '"'),
    };
  }
  const operator = OPERATORS[attributes.operator ?? 'between'] ?? 'Between';
  return {
    formula1: shownOperand(kind, formula1),
    ...(formula2 === '' ? {} : { formula2: shownOperand(kind, formula2) }),
    operator,
  };
}

function shownOperand(kind: string, text: string): number | string {
  if (text === '' || !Number.isFinite(Number(text))) return shownFormula(text);
  return kind === 'date' && Number.isInteger(Number(text)) ? isoDate(Number(text)) : Number(text);
}

export function removeValidations(worksheet: XmlElement): void {
  worksheet.children = worksheet.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'dataValidations',
  );
  const later = descend(worksheet, 'extLst');
  if (later)
    later.children = later.children.filter(
      (child) => typeof child === 'string' || !descend(child, 'dataValidations'),
    );
}

export function writeValidations(
  file: ExcelizeFile,
  sheet: string,
  validations: readonly ValidationData[],
  place: FormulaPlace,
): void {
  for (const { areas, rule, ignoreBlanks, errorAlert, prompt } of validations) {
    const [kind = '', details = {}] = Object.entries(rule)[0] ?? [];
    const type = keyOf(KINDS, kind);
    if (type === undefined) continue;
    const operator = typeof details.operator === 'string' ? keyOf(OPERATORS, details.operator) : undefined;
    const [formula1, formula2] = storedOperands(type, details, place);
    done(
      file.AddDataValidation(sheet, {
        Type: type,
        Sqref: areas.map(formatArea).join(' '),
        AllowBlank: ignoreBlanks,
        ...(operator && operator !== 'between' ? { Operator: operator } : {}),
        ...(type === 'list' && details.inCellDropDown === false ? { ShowDropDown: true } : {}),
        // Excelize puts formulas into the part as they are.
        ...(formula1 === '' ? {} : { Formula1: escapeText(formula1) }),
        ...(formula2 === '' ? {} : { Formula2: escapeText(formula2) }),
        ...(errorAlert
          ? {
              ErrorTitle: errorAlert.title,
              Error: errorAlert.message,
              ShowErrorMessage: errorAlert.showAlert,
              ErrorStyle: keyOf(STYLES, errorAlert.style) ?? 'stop',
            }
          : // Without words of its own, a validation refuses with Excel's.
            { ShowErrorMessage: true }),
        ...(prompt
          ? { PromptTitle: prompt.title, Prompt: prompt.message, ShowInputMessage: prompt.showPrompt }
          : {}),
      }),
    );
  }
}

function storedOperands(
  type: string,
  details: Readonly<Record<string, unknown>>,
  place: FormulaPlace,
): [string, string] {
  if (type === 'custom') return [storedOperand(details.formula, place), ''];
  if (type !== 'list')
    return [storedOperand(details.formula1, place), storedOperand(details.formula2, place)];
  const source = String(details.source);
  return [source.startsWith('=') ? storedOperand(source, place) : `"${source.replace(/"/g, '""')}"`, ''];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A number, a formula, or a date as Office.js takes it (`2026-01-31`), of which the file has Excel's day number. */
function storedOperand(operand: unknown, place: FormulaPlace): string {
  if (operand === undefined || operand === null) return '';
  const text = String(operand);
  if (ISO_DATE.test(text)) return String(dayNumber(text));
  return text.startsWith('=') ? storedFormula(text, place).text : text;
}

const DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

/** Excel takes 1900 for a leap year: days before its March count one less. */
function dayNumber(iso: string): number {
  const days = Date.parse(iso) / DAY + DAYS_BEFORE_1970;
  return days > 60 ? days : days - 1;
}

const isoDate = (day: number): string =>
  new Date(((day > 60 ? day : day + 1) - DAYS_BEFORE_1970) * DAY).toISOString().slice(0, 10);
