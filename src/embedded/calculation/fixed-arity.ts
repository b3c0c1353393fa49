/**
 * Univer knows neither optional LAMBDA parameters nor ISOMITTED. So a name with optional parameters becomes one name for
 * each number of arguments it is called with, in which parameters left out are blank, and calls are pointed at it.
 */
export interface NamedLambda {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  readonly body: string;
}

/** A name's LAMBDA with optional parameters; `null` when it is something else. */
export function optionalLambda(name: string, formula: string): NamedLambda | null {
  const inner = /^=\s*LAMBDA\s*\((.*)\)\s*$/is.exec(formula)?.[1];
  if (inner === undefined) return null;
  const parts = splitArguments(inner);
  const parameters = parts.slice(0, -1).map((part) => {
    const [, optional, plain] = /^\s*(?:\[\s*([^\]]+?)\s*\]|(\S+))\s*$/.exec(part) ?? [];
    return { name: optional ?? plain ?? '', optional: optional !== undefined };
  });
  if (!parameters.some(({ optional }) => optional)) return null;
  return { name, parameters, body: parts.at(-1) ?? '' };
}

export const fixedArityName = (name: string, count: number): string => `${name}_${count}`;

/** The LAMBDA for calls with `count` arguments. */
export function fixedArity({ parameters, body }: NamedLambda, count: number): string {
  const given = parameters.slice(0, count);
  let fixed = body;
  parameters.forEach(({ name }, index) => {
    fixed = outsideText(fixed, (text) =>
      text.replace(
        new RegExp(`\\bISOMITTED\\s*\\(\\s*${name}\\s*\\)`, 'gi'),
        index < count ? 'FALSE' : 'TRUE',
      ),
    );
    if (index >= count) {
      fixed = outsideText(fixed, (text) =>
        text.replace(new RegExp(`(?<![\\w.])${name}(?![\\w.(])`, 'gi'), '""'),
      );
    }
  });
  return `=LAMBDA(${[...given.map(({ name }) => name), fixed].join(',')})`;
}

/** Points calls of the lambdas at their fixed-arity names and notes which are needed. */
export function rewriteCalls(
  formula: string,
  lambdas: ReadonlyMap<string, NamedLambda>,
  needed: Set<string>,
): string {
  if (lambdas.size === 0) return formula;
  let result = '';
  let at = 0;
  const call = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\s*\(/gu;
  for (let match = call.exec(formula); match; match = call.exec(formula)) {
    const lambda = match[1] === undefined ? undefined : lambdas.get(match[1].toUpperCase());
    if (!lambda) continue;
    const count = splitArguments(formula.slice(call.lastIndex), true).length;
    result += `${formula.slice(at, match.index)}${fixedArityName(lambda.name, count)}(`;
    at = call.lastIndex;
    needed.add(`${lambda.name.toUpperCase()}|${count}`);
  }
  return result + formula.slice(at);
}

/** Splits at the commas of the outermost level; with `call`, up to the bracket that closes a call. */
function splitArguments(text: string, call = false): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 && call)
      return [...parts, text.slice(start, at)].filter(
        (part, index) => index > 0 || part.trim() !== '' || parts.length > 0,
      );
    if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const outsideText = (formula: string, change: (text: string) => string): string =>
  formula.replace(
    /("(?:[^"]|"")*")|([^"]+)/g,
    (_, quoted?: string, text?: string) => quoted ?? change(text ?? ''),
  );
