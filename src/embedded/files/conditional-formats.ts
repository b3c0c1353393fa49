import type { ConditionalFormatOptions } from 'excelize-wasm';
import { formatArea, parseArea } from '../model/address';
import { newId } from '../model/workbook-data';
import type { ConditionalFormatData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import { shownFormula, storedFormula } from './formula-text';
import type { FormulaPlace } from './formula-text';
import { colorOf } from './styles';
import { allNamed, childrenNamed, descend, elements, isTrue, localName, textOf } from './xml';
import type { XmlElement } from './xml';

/** Office.js's operator by the file's, with the one Excelize wants. */
const OPERATORS: Readonly<Record<string, readonly [operator: string, criteria: string]>> = {
  between: ['Between', 'between'],
  notBetween: ['NotBetween', 'not between'],
  equal: ['EqualTo', '=='],
  notEqual: ['NotEqualTo', '!='],
  greaterThan: ['GreaterThan', '>'],
  lessThan: ['LessThan', '<'],
  greaterThanOrEqual: ['GreaterThanOrEqual', '>='],
  lessThanOrEqual: ['LessThanOrEqual', '<='],
};

const KINDS: Readonly<Record<string, ConditionalFormatData['type']>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
};

type Highlight = Pick<ConditionalFormatData, 'fill' | 'color' | 'bold'>;

/**
 * The rules the model knows, first the one Excel applies first.
 *
 * @param highlights the file's formats of rules, in their order (`dxfs`)
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  highlights: readonly Highlight[],
  colorOfTheme: (color: XmlElement) => string,
): ConditionalFormatData[] {
  const solid = solidBars(worksheet);
  return childrenNamed(worksheet, 'conditionalFormatting')
    .flatMap((block) =>
      childrenNamed(block, 'cfRule').map((rule) => ({
        rule,
        areas: (block.attributes.sqref ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []),
      })),
    )
    .sort((one, other) => Number(one.rule.attributes.priority) - Number(other.rule.attributes.priority))
    .flatMap(({ rule, areas }) => {
      const data = readRule(rule, highlights, solid, colorOfTheme);
      return data ? areas.map((area) => ({ id: newId(), area, ...data })) : [];
    });
}

function readRule(
  rule: XmlElement,
  highlights: readonly Highlight[],
  solid: ReadonlySet<string>,
  colorOfTheme: (color: XmlElement) => string,
): Omit<ConditionalFormatData, 'id' | 'area'> | null {
  const { attributes } = rule;
  const type = KINDS[attributes.type ?? ''];
  if (type === undefined) return null;
  const [formula = '', second] = childrenNamed(rule, 'formula').map(textOf);
  const highlight = attributes.dxfId === undefined ? {} : (highlights[Number(attributes.dxfId)] ?? {});
  if (type === 'Custom') return { type, formula: shownFormula(formula), ...highlight };
  if (type === 'CellValue') {
    const operator = OPERATORS[attributes.operator ?? '']?.[0];
    if (operator === undefined) return null;
    const both = second === undefined ? {} : { formula2: shownFormula(second) };
    return { type, rule: { formula1: shownFormula(formula), ...both, operator }, ...highlight };
  }
  const color = descend(rule, 'dataBar', 'color');
  return {
    type,
    ...(color ? { barColor: colorOfTheme(color) } : {}),
    gradient: !solid.has(idOfExtension(rule)),
  };
}

const idOfExtension = (rule: XmlElement): string => textOf(descend(rule, 'extLst', 'ext', 'id'));

/** The bars that later versions draw without a gradient, by the id that leads from the rule to its extension. */
function solidBars(worksheet: XmlElement): Set<string> {
  const later = descend(worksheet, 'extLst');
  const rules = later ? [...allNamed(later, 'cfRule')] : [];
  return new Set(
    rules
      .filter((rule) => !isTrue(descend(rule, 'dataBar')?.attributes.gradient, true))
      .map(({ attributes }) => attributes.id ?? ''),
  );
}

/** Removes the rules the model knows; the others, and what extensions say of them, stay. */
export function removeConditionalFormats(worksheet: XmlElement): void {
  const removed = new Set<string>();
  for (const block of childrenNamed(worksheet, 'conditionalFormatting')) {
    block.children = elements(block).filter((rule) => {
      const known = localName(rule) === 'cfRule' && KINDS[rule.attributes.type ?? ''] !== undefined;
      if (known) removed.add(idOfExtension(rule));
      return !known;
    });
  }
  worksheet.children = worksheet.children.filter(
    (child) =>
      typeof child === 'string' || localName(child) !== 'conditionalFormatting' || child.children.length > 0,
  );
  const later = descend(worksheet, 'extLst');
  if (!later) return;
  for (const all of allNamed(later, 'conditionalFormattings')) {
    all.children = elements(all).filter(
      (block) => !childrenNamed(block, 'cfRule').some(({ attributes }) => removed.has(attributes.id ?? '')),
    );
  }
  later.children = elements(later).filter((extension) => {
    const all = descend(extension, 'conditionalFormattings');
    return !all || all.children.length > 0;
  });
}

export function writeConditionalFormats(
  file: ExcelizeFile,
  sheet: string,
  formats: readonly ConditionalFormatData[],
  place: FormulaPlace,
): void {
  for (const format of formats) {
    done(file.SetConditionalFormat(sheet, formatArea(format.area), [optionsOf(file, format, place)]));
  }
}

function optionsOf(
  file: ExcelizeFile,
  format: ConditionalFormatData,
  place: FormulaPlace,
): ConditionalFormatOptions {
  const stored = (formula: string): string => storedFormula(formula, place).text;
  if (format.type === 'DataBar') {
    return {
      Type: 'data_bar',
      Criteria: '=',
      MinType: 'min',
      MaxType: 'max',
      BarColor: format.barColor ?? '#638EC6',
      BarSolid: format.gradient === false,
    };
  }
  const highlight = { Format: highlightStyle(file, format) };
  if (format.type === 'Custom')
    return { Type: 'formula', Criteria: stored(format.formula ?? ''), ...highlight };
  const { formula1 = '', formula2, operator = '' } = format.rule ?? {};
  const criteria =
    Object.values(OPERATORS).find(([name]) => name.toLowerCase() === operator.toLowerCase())?.[1] ?? '==';
  return {
    Type: 'cell',
    Criteria: criteria,
    ...(formula2 === undefined
      ? { Value: stored(formula1) }
      : { MinValue: stored(formula1), MaxValue: stored(formula2) }),
    ...highlight,
  };
}

const highlightStyles = new WeakMap<ExcelizeFile, Map<string, number>>();

/** The number of a highlight among the file's formats of rules; equal ones share one. */
function highlightStyle(file: ExcelizeFile, { fill, color, bold }: Highlight): number {
  const known = highlightStyles.get(file) ?? new Map<string, number>();
  highlightStyles.set(file, known);
  const key = JSON.stringify([fill, color, bold]);
  const style =
    known.get(key) ??
    done(
      file.NewConditionalStyle({
        ...(fill ? { Fill: { Type: 'pattern', Pattern: 1, Color: [colorOf(fill)] } } : {}),
        ...(color || bold
          ? { Font: { ...(color ? { Color: colorOf(color) } : {}), ...(bold ? { Bold: true } : {}) } }
          : {}),
      }),
    ).style;
  known.set(key, style);
  return style;
}

/** The formats of rules in a file's styles. */
export function readHighlights(
  styles: XmlElement | undefined,
  colorOfTheme: (color: XmlElement) => string,
): Highlight[] {
  return childrenNamed(descend(styles, 'dxfs'), 'dxf').map((dxf) => {
    const pattern = descend(dxf, 'fill', 'patternFill');
    // Here, other than in a cell's style, a plain fill is the background; some programs write the foreground.
    const fill = descend(pattern, 'bgColor') ?? descend(pattern, 'fgColor');
    const color = descend(dxf, 'font', 'color');
    const bold = descend(dxf, 'font', 'b');
    return {
      ...(fill ? { fill: colorOfTheme(fill) } : {}),
      ...(color ? { color: colorOfTheme(color) } : {}),
      ...(bold && isTrue(bold.attributes.val, true) ? { bold: true } : {}),
    };
  });
}
