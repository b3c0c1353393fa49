import { Body1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Cycle } from '../../../cycle/cycle';
import type { Rewards } from '../../../cycle/rewards/reward-cycle';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { moneyLine } from '../../../sheets/rewards/money-line';
import { usePane } from '../../pane-context';
import { Pages } from '../../frame/Pages';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  // What has to be read must not be cut off in a narrow pane.
  bar: { '& .fui-MessageBarBody': { whiteSpace: 'normal' } },
});

/** What becomes of the pool and of the budget for raises, who has no bonus points and why, calibrations that do not count. */
export function Money({ rewards, cycle }: { readonly rewards: Rewards; readonly cycle: Cycle }) {
  const { locale, words: pane } = usePane();
  const styles = useStyles();
  const words = rewardViewWords(locale);
  const { people, bonus, raises } = rewards;
  const { separator } = pane.list;
  const said = moneyLine(rewards, cycle.policy.rewards, locale);
  const isShort = bonus.fault !== null || raises.given < raises.wanted;
  const without = people.filter(({ missingFactors }) => missingFactors.length > 0);
  const refused = people.filter(({ refusedTier }) => refusedTier !== '');
  return (
    <>
      {said !== '' &&
        (isShort ? (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        ) : (
          <Body1 as="p">{said}</Body1>
        ))}
      {bonus.pool === null && <Body1 as="p">{words.noPool}</Body1>}
      {bonus.departments.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.departments}</summary>
          <Pages items={bonus.departments} keyOf={({ department }) => department}>
            {({ department, amount }) => words.of(department || '–', words.money(amount))}
          </Pages>
        </details>
      )}
      {without.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.withoutBonus(without.length)}</summary>
          <Pages items={without} keyOf={({ person }) => String(person.at.row)}>
            {({ person, missingFactors }) =>
              words.of(
                person.name || person.id,
                missingFactors.map((factor) => words.factors[factor]).join(separator),
              )
            }
          </Pages>
        </details>
      )}
      {refused.length > 0 && (
        <details open>
          <summary className={styles.summary}>{words.refused(refused.length)}</summary>
          <Pages items={refused} keyOf={({ person }) => String(person.at.row)}>
            {({ person, tierBefore, refusedTier }) =>
              words.of(person.name || person.id, words.refusedTier(tierBefore, refusedTier))
            }
          </Pages>
        </details>
      )}
    </>
  );
}
