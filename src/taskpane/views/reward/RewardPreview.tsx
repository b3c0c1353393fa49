import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RewardPreview as Preview } from '../../../excel/jobs/reward';
import { Pages } from '../../frame/Pages';
import { PlanSheets } from '../../job/PlanSheets';
import { usePane } from '../../pane-context';
import { CalibrationEffect } from './CalibrationEffect';
import { Money } from './Money';
import { ScoreExplained } from './ScoreExplained';
import { summaryOf } from './tier-summary';
import { TierTable } from './TierTable';
import { WhatIf } from './WhatIf';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
  toCheck: { marginTop: tokens.spacingVerticalS },
});

/** How everybody comes out, who has no tier and why, and what will be written. */
export function RewardPreview({ preview: { plan, rewards, cycle, sources } }: { readonly preview: Preview }) {
  const { words, go } = usePane();
  const styles = useStyles();
  const { reward, reviewSheets } = words;
  const calibrationSheet = sources.workbook.tables.MeritCalibration?.sheet;
  const { lines, scored, notCounted, all, without } = summaryOf(rewards.people, cycle.tiers);
  return (
    <>
      <Body1 as="p">{reward.scored(scored, all)}</Body1>
      {notCounted > 0 && <Body1 as="p">{reward.notCounted(notCounted)}</Body1>}
      {lines.length === 0 ? <Body1 as="p">{reward.noTiers}</Body1> : <TierTable lines={lines} />}
      {scored > 0 && <Money rewards={rewards} cycle={cycle} />}
      {scored === 0 && <Body1 as="p">{reward.nobody}</Body1>}
      {without.length > 0 && (
        <details open={scored === 0}>
          <summary className={styles.summary}>{reward.without(without.length)}</summary>
          <Pages items={without} keyOf={({ score }) => String(score.person.at.row)}>
            {({ score: { person }, missing }) =>
              `${person.name || person.id || reviewSheets.noName}: ${missing
                .map((part) => reward.missing[part])
                .join(words.list.separator)}`
            }
          </Pages>
          <Button size="small" className={styles.toCheck} onClick={() => go('check')}>
            {reward.toCheck}
          </Button>
        </details>
      )}
      {scored > 0 && calibrationSheet !== undefined && (
        <CalibrationEffect rewards={rewards} cycle={cycle} sheet={calibrationSheet} />
      )}
      {scored > 0 && <WhatIf rewards={rewards} cycle={cycle} />}
      {scored > 0 && <ScoreExplained rewards={rewards} cycle={cycle} />}
      {scored > 0 && <PlanSheets plan={plan} />}
    </>
  );
}
