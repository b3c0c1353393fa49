import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { Status } from '../../../excel/jobs/status';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import { isDone, nextStep, STEPS } from './next-step';
import type { Step } from './next-step';

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  step: { display: 'grid', gridTemplateColumns: '24px 1fr', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  done: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  about: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  text: { color: tokens.colorNeutralForeground3 },
});

/** The cycle's steps: what is done, what comes next, and what each is for. */
export function CycleSteps({ status }: { readonly status: Status }) {
  const { words, go } = usePane();
  const styles = useStyles();
  const { home } = words;
  const next = nextStep(status);

  const text: Readonly<Record<Step, string>> = {
    setUp: home.setUpDone,
    reviewSheets: status.reviewSheets > 0 ? home.sheetsMade(status.reviewSheets) : home.sheetsNone,
    check: home.checkHint,
    reward: status.rewarded ? home.rewarded : home.notRewarded,
  };

  return (
    <>
      <Body1 as="p">{status.period === null ? home.noPeriod : home.period(status.period)}</Body1>
      <ol className={styles.steps}>
        {STEPS.map((step) => {
          const done = isDone(step, status);
          const state = step === next ? home.nextStep : done ? home.done : home.open;
          const title = done && step !== 'check' ? home.finished[step] : words.views[step].title;
          const Icon = done ? CheckmarkCircleFilled : CircleRegular;
          return (
            <li key={step} className={styles.step}>
              <Icon className={done ? styles.done : styles.icon} aria-label={state} role="img" />
              <div className={styles.about}>
                {step === next ? (
                  <Button appearance="primary" onClick={() => go(step)}>
                    {done ? home.again : title}
                  </Button>
                ) : step === 'setUp' ? (
                  <Body1Strong>{title}</Body1Strong>
                ) : (
                  <TextButton onClick={() => go(step)}>{title}</TextButton>
                )}
                <Caption1 className={styles.text}>{text[step]}</Caption1>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
