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
import { rewardCycle } from '../../../cycle/rewards/reward-cycle';
import type { Rewards } from '../../../cycle/rewards/reward-cycle';
import { changesTier, rewardChanges, underRule } from '../../../cycle/rewards/what-if';
import type { RewardChange } from '../../../cycle/rewards/what-if';
import { presetWords } from '../../../locales/preset-words';
import { rewardViewWords } from '../../../locales/reward-view-words';
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

interface Tried {
  readonly rewards: Rewards;
  readonly cycle: Cycle;
  readonly changes: readonly RewardChange[];
}

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
  const [tried, setTried] = useState<Tried | null>(null);
  if (!rule) return null;
  const value = typed ?? rule.now;
  const show = (): void => {
    const change = rule.with(value);
    setWrong(change === null);
    if (!change) return setTried(null);
    const other = underRule(cycle, change);
    const after = rewardCycle(other);
    const changes = rewardChanges(rewards, after);
    setTried({ rewards: after, cycle: other, changes });
    announce(sentence(changes));
  };
  const sentence = (changes: readonly RewardChange[]): string =>
    changes.length === 0
      ? whatIf.nothing
      : whatIf.changes(changes.filter(changesTier).length, changes.length);
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
            {rules.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
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
      {tried && (
        <>
          <Body1 as="p">{sentence(tried.changes)}</Body1>
          {tried.changes.length > 0 && (
            <>
              <TierTable lines={summaryOf(tried.rewards.people, tried.cycle.tiers).lines} />
              <Body1 as="p">{moneyLine(tried.rewards, tried.cycle.policy.rewards, locale)}</Body1>
              <Pages items={tried.changes} keyOf={({ before }) => String(before.person.at.row)}>
                {(change) => words.of(change.before.person.name || change.before.person.id, said(change))}
              </Pages>
            </>
          )}
        </>
      )}
    </details>
  );

  function said({ before, after }: RewardChange): string {
    const shown = (amount: number | null, write: (value: number) => string): string =>
      amount === null ? whatIf.none : write(amount);
    return whatIf.change([
      ...(before.finalTier === after.finalTier ? [] : [whatIf.tier(before.finalTier, after.finalTier)]),
      ...(before.finalScore === after.finalScore
        ? []
        : [whatIf.score(shown(before.finalScore, words.number), shown(after.finalScore, words.number))]),
      ...(before.bonus === after.bonus
        ? []
        : [whatIf.bonus(shown(before.bonus, words.money), shown(after.bonus, words.money))]),
      ...(before.raiseAmount === after.raiseAmount
        ? []
        : [whatIf.raise(shown(before.raiseAmount, words.money), shown(after.raiseAmount, words.money))]),
    ]);
  }
}
