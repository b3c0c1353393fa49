import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { AuditedScore } from '../../../../cycle/audit/score-audit';
import { auditWords, whyOf } from '../../../../locales/audit-words';
import { usePane } from '../../../pane-context';
import { PlaceLink } from '../PlaceLink';

const useStyles = makeStyles({
  score: { display: 'grid', padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 26px` },
  figures: { fontVariantNumeric: 'tabular-nums' },
  formula: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
  },
});

/** An old score beside the one that the same numbers give here, and why they differ. */
export function AuditedLine({ score }: { readonly score: AuditedScore }) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = auditWords(locale);
  const { old, ours, difference } = score;
  const why = whyOf(words, score);
  return (
    <div className={styles.score}>
      <Body1Strong>{words.whose(old.name, old.period)}</Body1Strong>
      <Caption1 className={styles.figures}>{words.figures(old.score, ours, difference)}</Caption1>
      {why}
      {old.formula && (
        <Caption1 className={styles.formula} title={old.formula}>
          {words.formula(old.formula)}
        </Caption1>
      )}
      {old.at && (
        <div>
          <PlaceLink at={old.at} />
        </div>
      )}
    </div>
  );
}
