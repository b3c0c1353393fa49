/** Findings that stand with a reason. */
import { aboutOf, sortOutExempted } from '../../src/cycle/exemptions';
import { checkCycle } from '../../src/cycle/rules';
import type { Exemption } from '../../src/cycle/tables';
import { cycleWith, END, rowOf, writeScores } from './clean-cycle';

const exemption = (rule: string, about: string, reason = 'why'): Exemption => ({
  period: '2026',
  rule,
  about,
  finding: '',
  reason,
  by: 'HR',
  date: 46_000,
  at: { sheet: 'Exemptions', row: 5, columns: {} },
});
const findingsWith = (weight: number): ReturnType<typeof checkCycle> =>
  checkCycle(
    cycleWith(({ MeritKpiResults }) => Object.assign(rowOf(MeritKpiResults, 0), { weight })),
    END,
  ).filter(({ rule }) => rule === 'weights-total');

test('an exemption holds for what was accepted, and no longer once that is something else', () => {
  const [finding] = findingsWith(90);
  if (!finding) throw new Error('nothing found');
  const accepted = exemption(finding.rule, aboutOf(finding));
  expect(sortOutExempted([finding], [accepted])).toEqual({
    findings: [],
    exempted: [{ finding, exemption: accepted }],
  });
  expect(sortOutExempted(findingsWith(80), [accepted]).findings).toHaveLength(1);
  expect(sortOutExempted([finding, finding], [accepted])).toMatchObject({ findings: [finding] });
  expect(sortOutExempted([finding], [exemption(finding.rule, aboutOf(finding), '')]).findings).toHaveLength(
    1,
  );
  expect(sortOutExempted([finding], [exemption('actual-missing', aboutOf(finding))]).findings).toHaveLength(
    1,
  );
});

test('results of one person that are accepted as they stand hide no other difference, later on or somebody else’s', () => {
  const outdated = (...written: readonly (readonly [row: number, tier: string, raiseAmount?: number])[]) =>
    checkCycle(
      cycleWith((rows) => {
        writeScores(rows);
        for (const [row, finalTier, raiseAmount] of written)
          Object.assign(rowOf(rows.MeritScores, row), { finalTier, ...(raiseAmount && { raiseAmount }) });
      }),
      END,
    ).filter(({ rule }) => rule === 'scores-outdated');
  const accepted = outdated([1, 'S']).map((finding) => exemption(finding.rule, aboutOf(finding)));
  const openOf = (findings: ReturnType<typeof outdated>): (string | undefined)[] =>
    sortOutExempted(findings, accepted).findings.map(({ employeeId }) => employeeId);
  expect(openOf(outdated([1, 'S']))).toEqual([]);
  expect(openOf(outdated([1, 'S'], [2, 'S']))).toEqual(['E3']);
  expect(openOf(outdated([1, 'S', 9999]))).toEqual(['E2']);
  const about = (written: string | null, now: string | null): string =>
    aboutOf({ ...outdated([1, 'S'])[0], data: { written, now } } as never);
  expect(about(null, 'B')).not.toBe(about('B', null));
});
