import { Body1, Body1Strong, Button, Input, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { comparable } from '../../../cycle/clean-text';
import type { Cycle } from '../../../cycle/cycle';
import { explainScore } from '../../../cycle/explain-score';
import type { EmployeeReward, Rewards } from '../../../cycle/rewards/reward-cycle';
import { rewardViewWords } from '../../../locales/reward-view-words';
import { FIGURES_TABLE } from '../../frame/figures-table';
import { usePane } from '../../pane-context';

const MOST_MATCHES = 6;

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  matches: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: '4px 0' },
  table: {
    ...FIGURES_TABLE,
    marginBottom: tokens.spacingVerticalM,
    '& th, & td': {
      ...FIGURES_TABLE['& th, & td'],
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      whiteSpace: 'nowrap',
    },
    '& th:first-child': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
    },
    '& caption': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  },
});

/** Looks a person up and shows how the result came about: KPI by KPI, rater group by rater group, step by step. */
export function ScoreExplained({ rewards, cycle }: { readonly rewards: Rewards; readonly cycle: Cycle }) {
  const { locale } = usePane();
  const styles = useStyles();
  const { explain } = rewardViewWords(locale);
  const [search, setSearch] = useState('');
  const [chosenRow, choose] = useState<number | null>(null);
  const chosen = rewards.people.find(({ person }) => person.at.row === chosenRow) ?? null;
  const wanted = comparable(search);
  const matches =
    wanted === ''
      ? []
      : rewards.people.filter(({ person: { name, id } }) =>
          [name, id].some((text) => comparable(text).includes(wanted)),
        );
  return (
    <details>
      <summary className={styles.summary}>{explain.title}</summary>
      <Field label={explain.search}>
        <Input
          type="search"
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
            choose(null);
          }}
        />
      </Field>
      {wanted !== '' && !chosen && (
        <div className={styles.matches}>
          {matches.slice(0, MOST_MATCHES).map((one) => (
            <Button key={one.person.at.row} size="small" onClick={() => choose(one.person.at.row)}>
              {one.person.name || one.person.id}
            </Button>
          ))}
          {matches.length === 0 && <Body1>{explain.noMatch}</Body1>}
        </div>
      )}
      {chosen && <Explanation one={chosen} cycle={cycle} />}
    </details>
  );
}

function Explanation({ one, cycle }: { readonly one: EmployeeReward; readonly cycle: Cycle }) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = rewardViewWords(locale);
  const { explain } = words;
  const { kpis, groups } = useMemo(() => explainScore(cycle, one.person.id), [cycle, one]);
  const number = (value: number | null): string => (value === null ? '–' : words.number(value));
  const steps: readonly (readonly [string, string])[] = [
    [explain.steps.base, number(one.base)],
    [explain.steps.adjustment, number(one.adjustment)],
    [explain.steps.finalScore, number(one.finalScore)],
    [explain.steps.tier, one.tier],
    [explain.steps.vetoTier, one.vetoTier],
    [explain.steps.calibratedTier, one.calibratedTier],
    [explain.steps.finalTier, one.finalTier],
    [explain.steps.bonusPoints, number(one.bonusPoints)],
    [explain.steps.bonus, one.bonus === null ? '–' : words.money(one.bonus)],
    [explain.steps.raise, one.raise === null ? '–' : explain.percent(one.raise)],
  ];
  return (
    <>
      <Body1Strong as="h3" block>
        {one.person.name || one.person.id}
      </Body1Strong>
      {kpis.length === 0 && groups.length === 0 && <Body1 as="p">{explain.none}</Body1>}
      {kpis.length > 0 && (
        <table className={styles.table}>
          <caption>{words.of(explain.kpis, number(one.kpiScore))}</caption>
          <thead>
            <tr>
              <th scope="col">{explain.kpi}</th>
              <th scope="col">{explain.attainment}</th>
              <th scope="col">{explain.weight}</th>
              <th scope="col">{explain.points}</th>
            </tr>
          </thead>
          <tbody>
            {kpis.map(({ name, attainment, weightUsed, contribution }, index) => (
              <tr key={index}>
                <th scope="row">{String(name)}</th>
                <td>{attainment === null ? '–' : explain.percent(attainment)}</td>
                <td>{number(weightUsed)}</td>
                <td>{number(contribution)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {groups.length > 0 && (
        <table className={styles.table}>
          <caption>{words.of(explain.groups, number(one.score360))}</caption>
          <thead>
            <tr>
              <th scope="col">{explain.group}</th>
              <th scope="col">{explain.raters}</th>
              <th scope="col">{explain.mean}</th>
              <th scope="col">{explain.weight}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, raters, minRaters, mean, weightUsed }) => (
              <tr key={String(group)}>
                <th scope="row">{String(group)}</th>
                <td>{raters ?? explain.fewer(minRaters)}</td>
                <td>{number(mean)}</td>
                <td>{number(weightUsed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className={styles.table}>
        <tbody>
          {steps
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
