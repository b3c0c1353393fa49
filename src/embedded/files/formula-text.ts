import { closingBracket, splitArguments } from '../lambda-arity';
import { columnIndex, columnName } from '../model/address';
import {
  ARRAY_FUNCTIONS,
  FUTURE_FUNCTIONS,
  OLD_DOTTED_FUNCTIONS,
  RANGE_FUNCTIONS,
  WORKSHEET_FUNCTIONS,
} from './function-names';

/** A formula as a file stores it. */
export interface StoredFormula {
  /** Without its `=`. */
  readonly text: string;
  /** It must be stored as a dynamic array: as an old formula, Excel would take single cells out of its ranges. */
  readonly isArray: boolean;
}

/** What a formula may refer to by name. */
export interface FormulaPlace {
  /** The workbook's LAMBDAs, in capitals. */
  readonly lambdas: ReadonlySet<string>;
  /** The table the formula stands in. */
  readonly table?: string | undefined;
}

/**
 * Excel's formula as a file stores it: newer functions with `_xlfn.`, variables of LET and LAMBDA with `_xlpm.` (optional
 * ones `_xlop.` where they are declared), custom functions as `_xldudf_NAMESPACE_NAME`.
 *
 * @param formula with its `=`
 */
export function storedFormula(formula: string, place: FormulaPlace): StoredFormula {
  const writer = new FormulaWriter(place);
  const text = writer.write(formula.replace(/^=/, ''), new Set(), false);
  return { text, isArray: writer.isArray };
}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[(?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*\]|#(?:N\/A|[A-Z0-9/]+[!?])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|./gsu;
const NAME = /^[\p{L}_\\]/u;
const AREA =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$|^[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?$/isu;

class FormulaWriter {
  isArray = false;

  constructor(private readonly place: FormulaPlace) {}

  /** @param inArray ranges are calculated cell by cell here anyway */
  write(text: string, variables: ReadonlySet<string>, inArray: boolean): string {
    let result = '';
    TOKEN.lastIndex = 0;
    for (let at = 0; at < text.length;) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text)?.[0] ?? text.charAt(at);
      const next = at + token.length;
      at = next;
      if (token === ':' || (token === '#' && /[\w)$]$/.test(result))) {
        if (!inArray) this.isArray = true;
        if (token === '#')
          result = result.replace(
            /(?:'[^']*'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]+\$?\d+$/iu,
            '_xlfn.ANCHORARRAY($&)',
          );
        else result += token;
      } else if (token.startsWith('[')) {
        result += this.tableReference(token, result, inArray);
      } else if (NAME.test(token) && text.charAt(next) === '(') {
        const end = closingBracket(text, next + 1);
        if (end < 0) return result + text.slice(next - token.length);
        result += this.call(token, splitArguments(text.slice(next + 1, end)), variables, inArray);
        at = end + 1;
      } else if (NAME.test(token) && text.charAt(next) !== '!' && variables.has(token.toLowerCase())) {
        result += `_xlpm.${token}`;
      } else {
        result += token;
      }
    }
    return result;
  }

  private call(
    name: string,
    parameters: readonly string[],
    variables: ReadonlySet<string>,
    inArray: boolean,
  ): string {
    const upper = name.toUpperCase();
    if (upper === 'LET' || upper === 'LAMBDA') {
      if (upper === 'LET') this.isArray = true;
      return `_xlfn.${upper}(${upper === 'LET' ? this.letArguments(parameters, variables) : this.lambdaArguments(parameters, variables)})`;
    }
    const isVariable = variables.has(name.toLowerCase());
    const isCustom =
      name.includes('.') && !FUTURE_FUNCTIONS.has(upper) && !OLD_DOTTED_FUNCTIONS.has(upper) && !isVariable;
    if (isVariable || isCustom || ARRAY_FUNCTIONS.has(upper) || this.place.lambdas.has(upper))
      this.isArray = true;
    const takesRanges = RANGE_FUNCTIONS.has(upper);
    const within = inArray || upper === 'SUMPRODUCT' || this.isArray;
    const written = parameters.map((parameter) =>
      this.write(parameter, variables, within || (takesRanges && AREA.test(parameter.trim()))),
    );
    return `${storedName(name, isVariable, isCustom)}(${written.join(',')})`;
  }

  private letArguments(parameters: readonly string[], outer: ReadonlySet<string>): string {
    const variables = new Set(outer);
    return parameters
      .map((parameter, index) => {
        if (index % 2 === 1 || index === parameters.length - 1) return this.write(parameter, variables, true);
        const name = parameter.trim();
        variables.add(name.toLowerCase());
        return `_xlpm.${name}`;
      })
      .join(',');
  }

  private lambdaArguments(parameters: readonly string[], outer: ReadonlySet<string>): string {
    const variables = new Set(outer);
    const declared = parameters.slice(0, -1).map((parameter) => {
      const optional = /^\s*\[\s*(.*?)\s*\]\s*$/.exec(parameter)?.[1];
      const name = optional ?? parameter.trim();
      variables.add(name.toLowerCase());
      return optional === undefined ? `_xlpm.${name}` : `_xlop.${name}`;
    });
    return [...declared, this.write(parameters.at(-1) ?? '', variables, true)].join(',');
  }

  /** `[@Score]` is stored as `Table[[#This Row],[Score]]`: one cell, while a whole column is many. */
  private tableReference(token: string, before: string, inArray: boolean): string {
    const column = /^\[@(?:\[(.*)\]|(.*))\]$/s.exec(token);
    if (!column) {
      if (!inArray && !token.startsWith('[[#This Row]')) this.isArray = true;
      return token;
    }
    const table = /[\p{L}\p{N}_.]$/u.test(before) ? '' : (this.place.table ?? '');
    const name = column[1] ?? column[2] ?? '';
    return name === '' ? `${table}[#This Row]` : `${table}[[#This Row],[${name}]]`;
  }
}

function storedName(name: string, isVariable: boolean, isCustom: boolean): string {
  const upper = name.toUpperCase();
  if (isVariable) return `_xlpm.${name}`;
  if (isCustom) return `_xldudf_${upper.replaceAll('.', '_')}`;
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

/** A stored formula as Excel shows it, with its `=`. */
export function shownFormula(stored: string): string {
  let result = '';
  let at = 0;
  TOKEN.lastIndex = 0;
  while (at < stored.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(stored)?.[0] ?? stored.charAt(at);
    at += token.length;
    const inside = stored.charAt(at) === '(' ? closingBracket(stored, at + 1) : -1;
    if (inside >= 0 && (token === '_xlfn.ANCHORARRAY' || token === '_xlfn.SINGLE')) {
      const argument = shownFormula(stored.slice(at + 1, inside)).slice(1);
      result += token === '_xlfn.SINGLE' ? `@${argument}` : `${argument}#`;
      at = inside + 1;
    } else result += shownName(token);
  }
  return `=${result}`;
}

function shownName(token: string): string {
  if (!token.startsWith('_xl')) return token;
  const optional = /^_xlop\.(.*)$/s.exec(token)?.[1];
  if (optional !== undefined) return `[${optional}]`;
  const custom = /^_xldudf_([^_]+)_(.*)$/s.exec(token);
  if (custom) return `${custom[1]}.${custom[2]}`;
  return token.replace(/^_xl(?:fn|pm|ws)\.(?:_xlws\.)?/, '');
}

/** A shared formula at another cell: relative addresses move along. */
export function shiftedFormula(stored: string, rows: number, columns: number): string {
  const shifted =
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!])/giu;
  return stored.replace(
    shifted,
    (
      all: string,
      c$?: string,
      column?: string,
      r$?: string,
      row?: string,
      a$?: string,
      from?: string,
      b$?: string,
      to?: string,
    ) => {
      if (column !== undefined && row !== undefined)
        return `${c$}${c$ ? column : shiftColumn(column, columns)}${r$}${r$ ? row : Number(row) + rows}`;
      if (from !== undefined && to !== undefined)
        return `${a$}${a$ ? from : shiftColumn(from, columns)}:${b$}${b$ ? to : shiftColumn(to, columns)}`;
      return all;
    },
  );
}

const shiftColumn = (name: string, by: number): string => columnName(columnIndex(name) + by);
