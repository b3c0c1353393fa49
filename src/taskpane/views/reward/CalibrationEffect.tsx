import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Cycle } from '../../../cycle/cycle';
import { rewardCycle } from '../../../cycle/rewards/reward-cycle';
import type { Rewards } from '../../../cycle/rewards/reward-cycle';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { moneyLine } from '../../../sheets/rewards/money-line';
import { Pages } from '../../frame/Pages';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import { summaryOf } from './tier-summary';
import { TierTable } from './TierTable';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
    '& h3, & p': { margin: 0 },
  },
});

/** What the calibrations on the record do to distribution and money, beside how it would be without them. */
export function CalibrationEffect({
  rewards,
  cycle,
  sheet,
}: {
  readonly rewards: Rewards;
  readonly cycle: Cycle;
  /** Where they are recorded. */
  readonly sheet: string;
}) {
  const { locale, showSheet } = usePane();
  const styles = useStyles();
  const { calibration: words, whatIf, of } = rewardViewWords(locale);
  const moved = rewards.people.filter(
    ({ calibratedTier, finalTier, tierBefore }) => calibratedTier !== '' && finalTier !== tierBefore,
  );
  const without = useMemo(
    () => (cycle.calibration.length === 0 ? rewards : rewardCycle({ ...cycle, calibration: [] })),
    [cycle, rewards],
  );
  const [said, before] = [rewards, without].map((one) => moneyLine(one, cycle.policy.rewards, locale));
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{words.title}</Subtitle2>
      {moved.length === 0 ? (
        <Body1 as="p">{words.nobody}</Body1>
      ) : (
        <details>
          <summary className={styles.summary}>{words.moved(moved.length)}</summary>
          <Pages items={moved} keyOf={({ person }) => String(person.at.row)}>
            {({ person, tierBefore, finalTier }) =>
              of(person.name || person.id, whatIf.tier(tierBefore, finalTier))
            }
          </Pages>
        </details>
      )}
      {moved.length > 0 && (
        <TierTable
          lines={summaryOf(rewards.people, cycle.tiers).lines}
          before={summaryOf(without.people, cycle.tiers).lines}
        />
      )}
      {said !== before && before !== '' && <Body1 as="p">{words.without(before ?? '')}</Body1>}
      <Body1 as="p">
        {words.live} <TextButton onClick={() => void showSheet(sheet)}>{words.show}</TextButton>
      </Body1>
    </section>
  );
}
