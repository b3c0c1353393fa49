const ROUNDS = 25;

/** Milliseconds of the quickest of many calls: when nothing else ran. */
export const best = (call: () => unknown, rounds = ROUNDS): number => bestInTurn({ call }, rounds).call;

/** As `best` for calls that are compared: they take turns, so that what else the machine does meets all of them. */
export function bestInTurn<Name extends string>(
  calls: Readonly<Record<Name, () => unknown>>,
  rounds = ROUNDS,
): Record<Name, number> {
  const names = Object.keys(calls) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      calls[name]();
      least[name] = Math.min(least[name], performance.now() - start);
    }
  }
  return least;
}
