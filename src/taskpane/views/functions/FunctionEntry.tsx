import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { insertExample } from '../../../excel/jobs/insert-example';
import type { Insertion } from '../../../excel/jobs/insert-example';
import { hasShortName } from '../../../excel/jobs/install-functions';
import type { TwinState } from '../../../excel/jobs/install-functions';
import type { JobError } from '../../../excel/job-error';
import { functionExamples } from '../../../locales/function-examples';
import { functionGalleryWords } from '../../../locales/function-gallery-words';
import { functionGuide } from '../../../locales/function-guide';
import { functionText } from '../../../locales/function-texts';
import type { FunctionId } from '../../../locales/function-words';
import { functionsViewWords } from '../../../locales/functions-view-words';
import { asJobError } from '../../job/as-job-error';
import { ErrorNotice } from '../../job/ErrorNotice';
import { usePane } from '../../pane-context';
import { ExampleResult } from './ExampleResult';

const useStyles = makeStyles({
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    // Room for the marker that says it can be opened.
    marginLeft: '18px',
    padding: `${tokens.spacingVerticalS} 0`,
    listStylePosition: 'outside',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  state: { color: tokens.colorNeutralForeground3 },
  details: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingBottom: tokens.spacingVerticalM,
    '& p': { margin: 0 },
  },
  parameters: {
    margin: 0,
    '& div': { marginBottom: tokens.spacingVerticalXXS },
    '& dt': { display: 'inline', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
    '& dt::after': { content: '"  "', whiteSpace: 'pre' },
    '& dd': { display: 'inline', margin: 0, color: tokens.colorNeutralForeground2 },
  },
  code: {
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** One function: its name and what it gives; opened, what it means, its caution, and an example to insert. */
export function FunctionEntry({
  id,
  state,
}: {
  readonly id: FunctionId;
  /** Of its twin; `undefined` when it has none, or when the workbook has not been read. */
  readonly state: TwinState | undefined;
}) {
  const { locale, busy, announce } = usePane();
  const styles = useStyles();
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const [error, setError] = useState<JobError | null>(null);
  const view = functionsViewWords(locale);
  const gallery = functionGalleryWords(locale);
  const { meaning, formula, source, caution } = functionGuide(locale)[id];
  const { description, parameters } = functionText(id, locale);
  const { call, gives } = functionExamples(locale)[id];
  const name = state !== undefined && hasShortName(state) ? id : `MERIT.${id}`;
  const called = state === 'installed' || state === 'outdated' ? id : `MERIT.${id}`;

  async function insert(): Promise<void> {
    setError(null);
    setInsertion(null);
    try {
      const result = await insertExample(id, locale);
      setInsertion(result);
      announce(sentenceOf(result));
    } catch (thrown) {
      setError(asJobError(thrown));
    }
  }

  const sentenceOf = ({ inTheWay, sheet, address }: Insertion): string =>
    (inTheWay ? view.inTheWay[inTheWay] : view.inserted)(sheet, address);

  const labelled = (label: string, text: string) => (
    <p>
      <Body1Strong>{label}</Body1Strong>
      {gallery.colon}
      {text}
    </p>
  );

  return (
    <details className={styles.entry}>
      <summary className={styles.summary}>
        <span className={styles.name}>
          <Body1Strong>={name}()</Body1Strong>
          <Caption1 className={styles.state}>{view.states[state ?? 'prefixed']}</Caption1>
        </span>
        <span>{description}</span>
      </summary>
      <div className={styles.details}>
        <code className={styles.code}>
          ={name}({parameters.map((parameter) => parameter.name).join(', ')})
        </code>
        <p>{meaning}</p>
        <dl className={styles.parameters} aria-label={gallery.parameter}>
          {parameters.map((parameter) => (
            <div key={parameter.key}>
              <dt>{parameter.name}</dt>
              <dd>{parameter.description}</dd>
            </div>
          ))}
        </dl>
        {caution && labelled(gallery.caution, caution)}
        {labelled(gallery.formula, formula)}
        {labelled(gallery.source, source)}
        <Body1Strong>{gallery.example}</Body1Strong>
        <code className={styles.code}>
          ={called}({call})
        </code>
        <ExampleResult label={gallery.result} gives={gives} />
        {/* Above the button: below it the view's own buttons could cover what is said. */}
        {insertion && (
          <MessageBar intent={insertion.inTheWay ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>{sentenceOf(insertion)}</MessageBarBody>
          </MessageBar>
        )}
        {error && <ErrorNotice error={error} reading={error.code === 'failed'} />}
        <Button size="small" aria-label={view.insertFor(id)} disabled={busy} onClick={() => void insert()}>
          {view.insert}
        </Button>
      </div>
    </details>
  );
}
