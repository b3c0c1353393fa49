import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Cycle } from '../../../cycle/cycle';
import { groupBy } from '../../../cycle/group-by';
import { rewardCycle } from '../../../cycle/rewards/reward-cycle';
import type { Rewards } from '../../../cycle/rewards/reward-cycle';
import { changesTier, rewardChanges, underRule } from '../../../cycle/rewards/what-if';
import type { RewardChange, TriedRule } from '../../../cycle/rewards/what-if';
import { presetWords } from '../../../locales/preset-words';
import { rewardViewWords } from '../../../locales/reward-view-words';
import type { RewardViewWords } from '../../../locales/reward-view-words';
import { moneyLine } from '../../../sheets/rewards/money-line';
import { Pages } from '../../frame/Pages';
import { usePane } from '../../pane-context';
import { rulesToTry } from './tried-rules';
import { summaryOf } from './tier-summary';
import { TierTable } from './TierTable';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    '& .fui-Select, & select, & .fui-Input, & input': { minWidth: 0, maxWidth: '100%' },
  },
});

/** What would come of another rule, before anything is written. */
export function WhatIf({ rewards, cycle }: { readonly rewards: Rewards; readonly cycle: Cycle }) {
  const { locale, announce } = usePane();
  const styles = useStyles();
  const words = rewardViewWords(locale);
  const { whatIf } = words;
  const rules = useMemo(
    () => rulesToTry(cycle, words, presetWords(locale).directions),
    [cycle, words, locale],
  );
  const [id, setId] = useState(rules[0]?.id ?? '');
  const rule = rules.find((one) => one.id === id) ?? rules[0];
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [tried, setTried] = useState<TriedRule | null>(null);
  const other = useMemo(() => tried && underRule(cycle, tried), [cycle, tried]);
  const after = useMemo(() => other && rewardCycle(other), [other]);
  const changes = useMemo(() => (after ? rewardChanges(rewards, after) : []), [rewards, after]);
  if (!rule) return null;
  const value = typed ?? rule.now;
  const show = (): void => {
    const change = rule.with(value);
    setWrong(change === null);
    setTried(change);
    if (change) announce(whatIf.tried);
  };
  return (
    <details>
      <summary className={styles.summary}>{whatIf.title}</summary>
      <Caption1>{whatIf.hint}</Caption1>
      <div className={styles.fields}>
        <Field label={whatIf.rule}>
          <Select
            value={rule.id}
            onChange={(_, data) => {
              setId(data.value);
              setTyped(null);
              setWrong(false);
              setTried(null);
            }}
          >
            {[...groupBy(rules, ({ group }) => group)].map(([group, ofGroup]) => (
              <optgroup key={group} label={whatIf.groups[group as keyof RewardViewWords['whatIf']['groups']]}>
                {ofGroup.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <Field label={whatIf.value} {...(isWrong && { validationMessage: whatIf.notANumber })}>
          {rule.choices ? (
            <Select value={value} onChange={(_, data) => setTyped(data.value)}>
              {rule.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          ) : (
            <Input inputMode="decimal" value={value} onChange={(_, data) => setTyped(data.value)} />
          )}
        </Field>
        <Button onClick={show}>{whatIf.show}</Button>
      </div>
      {other && after && (
        <>
          <Body1 as="p">
            {changes.length === 0
              ? whatIf.nothing
              : whatIf.changes(changes.filter(changesTier).length, changes.length)}
          </Body1>
          {changes.length > 0 && (
            <>
              <TierTable
                lines={summaryOf(after.people, other.tiers).lines}
                before={summaryOf(rewards.people, cycle.tiers).lines}
              />
              <Body1 as="p">{moneyLine(after, other.policy.rewards, locale)}</Body1>
              <Pages items={changes} keyOf={({ before }) => String(before.person.at.row)}>
                {(change) => words.of(change.before.person.name || change.before.person.id, said(change))}
              </Pages>
            </>
          )}
        </>
      )}
    </details>
  );

  function said({ before, after: then }: RewardChange): string {
    const shown = (amount: number | null, write: (value: number) => string): string =>
      amount === null ? whatIf.none : write(amount);
    return whatIf.change([
      ...(before.finalTier === then.finalTier ? [] : [whatIf.tier(before.finalTier, then.finalTier)]),
      ...(before.finalScore === then.finalScore
        ? []
        : [whatIf.score(shown(before.finalScore, words.number), shown(then.finalScore, words.number))]),
      ...(before.bonus === then.bonus
        ? []
        : [whatIf.bonus(shown(before.bonus, words.money), shown(then.bonus, words.money))]),
      ...(before.raiseAmount === then.raiseAmount
        ? []
        : [whatIf.raise(shown(before.raiseAmount, words.money), shown(then.raiseAmount, words.money))]),
    ]);
  }
}
