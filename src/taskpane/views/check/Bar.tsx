import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '6px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  filled: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** A share as a bar, beside the words that say it. @param share 0–1 */
export function Bar({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.filled} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
