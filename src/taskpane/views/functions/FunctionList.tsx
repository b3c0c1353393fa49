import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { TwinFound } from '../../../excel/jobs/install-functions';
import { FUNCTION_IDS, functionText } from '../../../locales/function-texts';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalS },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  state: { color: tokens.colorNeutralForeground3 },
  description: { margin: 0 },
});

/** Every function: its name, whether this workbook has it, and what it gives. */
export function FunctionList({ twins }: { readonly twins: readonly TwinFound[] }) {
  const { words, locale } = usePane();
  const styles = useStyles();
  const { functions } = words;
  const states = new Map(twins.map(({ name, state }) => [name, state]));
  return (
    <section>
      <Subtitle2 as="h2">{functions.list}</Subtitle2>
      <dl className={styles.list}>
        {FUNCTION_IDS.map((id) => {
          const state = states.get(id);
          // A function without a twin, or one whose name is the user's own, is called with its prefix.
          const name = state === undefined || state === 'taken' ? `MERIT.${id}` : id;
          return (
            <div key={id}>
              <dt className={styles.name}>
                <Body1Strong>={name}()</Body1Strong>
                <Caption1 className={styles.state}>
                  {state === undefined ? functions.onlyWithPrefix : functions.states[state]}
                </Caption1>
              </dt>
              <dd className={styles.description}>
                <Body1>{functionText(id, locale).description}</Body1>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
