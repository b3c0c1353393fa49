const ROUNDS = 25;

/** Milliseconds of the quickest of many calls: when nothing else ran. */
export function best(call: () => unknown, rounds = ROUNDS): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    call();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
