import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ExemptedFinding } from '../../../cycle/exemptions';
import { cellAddress } from '../../../cycle/read-table';
import { checkViewWords } from '../../../locales/check-view-words';
import { findingWords } from '../../../locales/finding-words';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import { dayText } from './day-text';
import { GroupHead } from './GroupHead';
import { PlaceLink } from './PlaceLink';

const useStyles = makeStyles({
  icon: { color: tokens.colorNeutralForeground3 },
  about: { display: 'block', paddingLeft: '26px', color: tokens.colorNeutralForeground3 },
  finding: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 26px` },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** The head of what stands and has been accepted. */
export function AcceptedGroupLine(props: {
  readonly count: number;
  readonly open: boolean;
  onToggle(): void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const { accepted } = checkViewWords(locale);
  return (
    <>
      <GroupHead
        icon={<CheckmarkCircleFilled aria-hidden className={styles.icon} />}
        title={accepted.title}
        {...props}
      />
      {props.open && <Caption1 className={styles.about}>{accepted.ends}</Caption1>}
    </>
  );
}

/** A finding that stands, with who accepts it and why. */
export function AcceptedLine({ exempted: { finding, exemption } }: { readonly exempted: ExemptedFinding }) {
  const { locale, showSheet } = usePane();
  const styles = useStyles();
  const { accepted } = checkViewWords(locale);
  return (
    <div className={styles.finding}>
      {findingWords(locale)[finding.rule].sentence(finding.data)}
      <Caption1 className={styles.reason}>
        {accepted.by(exemption.by, dayText(exemption.date, locale))}: {exemption.reason}
      </Caption1>
      <div className={styles.ways}>
        {finding.at && <PlaceLink at={finding.at} />}
        <TextButton onClick={() => void showSheet(exemption.at.sheet, cellAddress(exemption.at, 'reason'))}>
          {accepted.record}
        </TextButton>
      </div>
    </div>
  );
}
