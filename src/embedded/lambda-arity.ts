/**
 * Univer knows neither optional LAMBDA parameters nor ISOMITTED. So a named LAMBDA with optional parameters becomes one
 * name for every way it is called (which parameters are given), and the calls are pointed at those names.
 */
export interface NamedFormula {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
}

/** A named LAMBDA that has optional parameters. */
export interface OptionalLambda {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly isOptional: boolean }[];
  readonly body: string;
}

/** The names among these that are LAMBDAs with optional parameters, by their name in capitals. */
export function optionalLambdas(names: readonly NamedFormula[]): Map<string, OptionalLambda> {
  const found = new Map<string, OptionalLambda>();
  for (const { name, formula } of names) {
    const inner = /^=\s*LAMBDA\s*\(([\s\S]*)\)\s*$/i.exec(formula)?.[1];
    if (inner === undefined) continue;
    const parts = splitArguments(inner).map((part) => part.trim());
    const parameters = parts.slice(0, -1).map((part) => {
      const optional = /^\[\s*(.*?)\s*\]$/.exec(part)?.[1];
      return { name: optional ?? part, isOptional: optional !== undefined };
    });
    if (parameters.some(({ isOptional }) => isOptional))
      found.set(name.toUpperCase(), { name, parameters, body: parts.at(-1) ?? '' });
  }
  return found;
}

/**
 * Points a formula's calls of such LAMBDAs at names of fixed arity and drops the arguments left out (`f(1,,2)` too).
 *
 * @param needed gets the names that the formula now needs, by name
 */
export function rewriteCalls(
  formula: string,
  lambdas: ReadonlyMap<string, OptionalLambda>,
  needed: Map<string, NamedFormula>,
): string {
  if (lambdas.size === 0) return formula;
  const call = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)\s*\(/gu;
  let result = '';
  let at = 0;
  for (let match = call.exec(formula); match; match = call.exec(formula)) {
    const lambda = match[1] === undefined ? undefined : lambdas.get(match[1].toUpperCase());
    const end = lambda ? closingBracket(formula, call.lastIndex) : -1;
    if (!lambda || end < 0) continue;
    const inside = formula.slice(call.lastIndex, end);
    const given = splitArguments(inside).map((argument) => rewriteCalls(argument.trim(), lambdas, needed));
    if (!fits(lambda, given)) continue;
    const fixed = fixedArity(
      lambda,
      lambda.parameters.map((_, place) => (given[place] ?? '') !== ''),
    );
    needed.set(fixed.name, fixed);
    result += `${formula.slice(at, match.index)}${fixed.name}(${given.filter((argument) => argument !== '').join(',')})`;
    at = end + 1;
    call.lastIndex = at;
  }
  return result + formula.slice(at);
}

/** A call that lacks a required argument, or has too many, is left for the engine to refuse. */
const fits = ({ parameters }: OptionalLambda, given: readonly string[]): boolean =>
  given.length <= parameters.length &&
  parameters.every(({ isOptional }, place) => isOptional || (given[place] ?? '') !== '');

/** The LAMBDA as it is when exactly these parameters are given: the others are blank, and ISOMITTED is known. */
function fixedArity({ name, parameters, body }: OptionalLambda, isGiven: readonly boolean[]): NamedFormula {
  const omitted = parameters.filter((_, place) => !isGiven[place]).map((parameter) => parameter.name);
  const given = parameters.filter((_, place) => isGiven[place]).map((parameter) => parameter.name);
  const decided = body.replace(
    /"(?:[^"]|"")*"|\bISOMITTED\s*\(\s*([^\s()]+)\s*\)/gi,
    (all: string, parameter?: string) =>
      parameter === undefined ? all : omitted.includes(parameter) ? 'TRUE' : 'FALSE',
  );
  const inner =
    omitted.length === 0 ? decided : `LET(${omitted.map((one) => `${one},""`).join(',')},${decided})`;
  return {
    name: `${name}_${isGiven.map((is) => (is ? 'g' : 'o')).join('')}`,
    formula: `=LAMBDA(${[...given, inner].join(',')})`,
  };
}

/** Splits at the commas of the outermost level. No text is no argument at all. */
export function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  walk(text, 0, (character, depth, at) => {
    if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    return true;
  });
  return [...parts, text.slice(start)];
}

/** Where the bracket closes that was opened just before `from`; -1 when it does not. */
export function closingBracket(text: string, from: number): number {
  let end = -1;
  walk(text, from, (_, depth, at) => {
    if (depth >= 0) return true;
    end = at;
    return false;
  });
  return end;
}

/** Visits the characters outside of quotes with their depth in brackets, until told to stop. */
function walk(
  text: string,
  from: number,
  visit: (character: string, depth: number, at: number) => boolean,
): void {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
      continue;
    }
    if (character === '"' || character === "'") {
      quote = character;
      continue;
    }
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (!visit(character, depth, at)) return;
  }
}
