/** What is typed where a rule is tried. */
import type { TriedRule } from '../../src/cycle/rewards/what-if';
import { rewardViewWords } from '../../src/locales/reward-view-words';
import { rulesToTry } from '../../src/taskpane/views/reward/tried-rules';
import { cycleWith, rowOf } from '../cycle/clean-cycle';

const tried = (id: string, typed: string, raise = 0.05): TriedRule | null | undefined =>
  rulesToTry(
    cycleWith(({ MeritTiers }) => Object.assign(rowOf(MeritTiers, 0), { raisePercent: raise })),
    rewardViewWords('en-US'),
    {},
  )
    .find((rule) => rule.id.startsWith(id))
    ?.with(typed);

test('a percentage is typed with or without its sign, other numbers without', () => {
  for (const typed of ['5', '5%', '５％'])
    expect([typed, tried('raisePercent', typed)]).toEqual([typed, expect.objectContaining({ value: 0.05 })]);
  expect(tried('adjustMax', '10%')).toBeNull();
  expect(tried('adjustMax', '10')).toMatchObject({ value: 10 });
  expect(tried('raisePercent', '-5')).toBeNull();
});

test('what stands there, typed again, is no change', () => {
  for (let tenths = 0; tenths <= 300; tenths++)
    expect(tried('raisePercent', String(tenths / 10))).toMatchObject({ value: tenths / 1_000 });
});
