import { implementations } from '../functions/custom-functions-global';
import '../../src/functions/functions';
import { functionArguments } from '../../bench/functions';

test('the bench calls every function, with arguments that none of them refuses', () => {
  const ranges: Record<string, readonly unknown[]> = functionArguments();
  expect(Object.keys(ranges).sort()).toEqual(Object.keys(implementations).sort());
  for (const [id, implementation] of Object.entries(implementations)) {
    const results = [implementation(...(ranges[id] ?? []))].flat(2);
    expect([id, results.filter((result) => result instanceof Error)]).toEqual([id, []]);
  }
});
