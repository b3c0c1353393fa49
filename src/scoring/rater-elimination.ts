/** A person by number, and how strongly somebody is linked to them. */
type Link = readonly [person: number, weight: number];

/** A person taken out of the graph: the links to those who were still there, and what these weigh together. */
export interface Taken {
  readonly person: number;
  readonly links: readonly Link[];
  readonly weight: number;
}

/** Its multiples are spread evenly between whole numbers: they stand for chance, and are the same every time. */
const GOLDEN_RATIO = 0.618034;

/**
 * Approximate elimination in a graph. To take a person out exactly is to link all their neighbours with one another; here
 * a tree of links, drawn so that it is right on average, stands for all of these, so that there are never more links than
 * at the start. Nothing is lost of chains and trees. It works best where those with the fewest links come first.
 *
 * Source: Kyng & Sachdeva, "Approximate Gaussian elimination for Laplacians" (2016).
 *
 * @param order the people, numbered from 0, as they are to be taken out; all are connected
 * @param from one end of each link, all of one weight; `to` the other
 * @returns in that order; the last has no link left
 */
export function takeOut(order: readonly number[], from: Int32Array, to: Int32Array): readonly Taken[] {
  const turns: number[] = [];
  order.forEach((person, turn) => (turns[person] = turn));
  const linksOf = order.map((): Link[] => []);
  const link = (one: number, other: number, weight: number): void => {
    if ((turns[one] as number) > (turns[other] as number)) link(other, one, weight);
    else linksOf[one]?.push([other, weight]);
  };
  from.forEach((one, place) => link(one, to[place] as number, 1));
  return order.map((person, turn) => {
    const merged = new Map<number, number>();
    for (const [end, one] of linksOf[person] as Link[]) merged.set(end, (merged.get(end) ?? 0) + one);
    const links = [...merged].sort((one, other) => one[1] - other[1]);
    const weight = links.reduce((sum, [, one]) => sum + one, 0);
    const drawn = (turn * GOLDEN_RATIO) % 1;
    // The neighbours in a row, each as wide as its link: each is linked with one further on, by its width.
    let [left, passed, other] = [weight, 0, 0];
    links.forEach(([end, one]) => {
      left -= one;
      while (links[other + 1] && passed + (links[other] as Link)[1] <= weight - drawn * left)
        passed += (links[other++] as Link)[1];
      const [drawnEnd] = links[other] as Link;
      if (end !== drawnEnd) link(end, drawnEnd, (one * left) / weight);
    });
    return { person, links, weight };
  });
}

/**
 * Values per person that nearly make the differences to their neighbours, times the links, add up to `sums`: forward
 * through the elimination and back. The last person stays at 0.
 */
export function nearlySolved(taken: readonly Taken[], sums: Float64Array): Float64Array {
  const values = sums.slice();
  for (const { person, links, weight } of taken) {
    const value = weight && (values[person] as number) / weight;
    for (const [end, one] of links) (values[end] as number) += one * value;
    values[person] = value;
  }
  for (let turn = taken.length - 2; turn >= 0; turn--) {
    const { person, links, weight } = taken[turn] as Taken;
    let sum = 0;
    for (const [end, one] of links) sum += one * (values[end] as number);
    (values[person] as number) += sum / weight;
  }
  return values;
}
