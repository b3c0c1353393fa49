import { Body1, Button, Caption1, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { completenessBy, shareOf } from '../../../cycle/completeness';
import type { CompletenessGroup, Entered, PersonCompleteness } from '../../../cycle/completeness';
import { progressViewWords } from '../../../locales/progress-view-words';
import { usePane } from '../../pane-context';
import { Bar } from './Bar';

const PAGE = 50;
const GROUPS: readonly CompletenessGroup[] = ['department', 'managerId'];

const useStyles = makeStyles({
  groups: { display: 'flex', gap: tokens.spacingHorizontalXS },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
    },
    '& thead th:first-child': { width: '40%' },
  },
  about: { color: tokens.colorNeutralForeground3, display: 'block', fontWeight: tokens.fontWeightRegular },
});

/** How complete the entries are, by department or manager: those with the most missing first. */
export function CompletenessBoard({
  people,
  nameOf,
}: {
  readonly people: readonly PersonCompleteness[];
  /** The name of the person with an id. */
  nameOf(id: string): string;
}) {
  const { words: pane, locale } = usePane();
  const styles = useStyles();
  const { completeness: words } = progressViewWords(locale);
  const [group, setGroup] = useState<CompletenessGroup>('department');
  const [shown, setShown] = useState(PAGE);
  const lines = useMemo(() => completenessBy(people, group), [people, group]);
  const names: Readonly<Record<CompletenessGroup, string>> = {
    department: words.department,
    managerId: words.manager,
  };
  if (people.length === 0) return <Body1 as="p">{words.nobody}</Body1>;
  return (
    <>
      <Caption1>{words.about}</Caption1>
      <div role="group" aria-label={words.by} className={styles.groups}>
        {GROUPS.map((one) => (
          <ToggleButton key={one} size="small" checked={group === one} onClick={() => setGroup(one)}>
            {names[one]}
          </ToggleButton>
        ))}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{names[group]}</th>
            <th scope="col">{words.actuals}</th>
            <th scope="col">{words.ratings}</th>
            <th scope="col">{words.agreed}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ of, people: count, complete, actuals, ratings, agreed }) => (
            <tr key={of}>
              <th scope="row">
                {(group === 'managerId' ? nameOf(of) : of) || words.none}
                <Caption1 className={styles.about}>{words.complete(complete, count)}</Caption1>
              </th>
              <EnteredCell entered={actuals} />
              <EnteredCell entered={ratings} />
              <EnteredCell entered={agreed} />
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + PAGE)}>
          {pane.job.more(lines.length - shown)}
        </Button>
      )}
    </>
  );
}

/** How much is there of what is asked for. */
function EnteredCell({ entered }: { readonly entered: Entered }) {
  const { locale } = usePane();
  const { percent, completeness } = progressViewWords(locale);
  if (entered.expected === 0)
    return (
      <td>
        <Caption1>{completeness.notAsked}</Caption1>
      </td>
    );
  return (
    <td title={completeness.entered(entered.done, entered.expected)}>
      {percent(shareOf(entered))}
      <Bar share={shareOf(entered)} />
    </td>
  );
}
