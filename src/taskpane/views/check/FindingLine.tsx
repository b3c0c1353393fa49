import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../cycle/finding';
import { checkViewWords } from '../../../locales/check-view-words';
import { findingWords } from '../../../locales/finding-words';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import type { FindingActions } from './FindingList';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  finding: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 26px` },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** One finding: what is wrong and what to do, the way to the cell, and what can be done from here. */
export function FindingLine({ finding, onFix, onAccept }: FindingActions & { readonly finding: Finding }) {
  const { locale, busy } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const { rule, at, data, fix } = finding;
  const { title, sentence } = findingWords(locale)[rule];
  const said = sentence(data);
  return (
    <div className={styles.finding}>
      {said}
      <div className={styles.ways}>
        {at && <PlaceLink at={at} />}
        {fix && (
          <TextButton
            disabled={busy}
            label={words.fixOne(title, at?.address ?? '')}
            onClick={() => onFix([finding])}
          >
            {words.fix}
          </TextButton>
        )}
        <TextButton disabled={busy} label={words.acceptOne(said)} onClick={() => onAccept([finding])}>
          {words.accept}
        </TextButton>
      </div>
    </div>
  );
}
