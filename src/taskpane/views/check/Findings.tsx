import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../cycle/finding';
import type { Checked } from '../../../excel/jobs/check';
import { previewQualitySheet } from '../../../excel/jobs/quality-sheets';
import type { QualitySheet } from '../../../excel/jobs/quality-sheets';
import { checkViewWords } from '../../../locales/check-view-words';
import { Actions } from '../../frame/Actions';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';
import { AcceptFindings } from './AcceptFindings';
import { ACCEPTED_GROUP, countsOf, groupsOf, keyOfGroup, linesOf } from './check-groups';
import { ALL_FINDINGS, choicesAmong, filterFindings } from './finding-filter';
import { FindingFilters } from './FindingFilters';
import { FindingList } from './FindingList';
import { FixFindings } from './FixFindings';
import { WriteFindings } from './WriteFindings';
import { WriteSheet } from './WriteSheet';

const QUALITY_SHEETS: readonly QualitySheet[] = ['raters', 'smart'];

const useStyles = makeStyles({
  found: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** What the check found: filtered, grouped, and what can be done about it. */
export function Findings({
  checked,
  checkedAt,
  running,
  onRun,
}: {
  readonly checked: Checked;
  /** When the findings were true. */
  readonly checkedAt: Date;
  readonly running: boolean;
  onRun(): void;
}) {
  const { locale, go, busy } = usePane();
  const styles = useStyles();
  const words = checkViewWords(locale);
  const [wanted, setWanted] = useState(ALL_FINDINGS);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [doing, setDoing] = useState<{
    readonly what: 'fix' | 'accept' | 'write';
    readonly findings: readonly Finding[];
  } | null>(null);
  const [quality, setQuality] = useState<QualitySheet | null>(null);

  const { findings, exempted, employees } = checked;
  const counts = useMemo(() => countsOf(findings), [findings]);
  const choices = useMemo(() => choicesAmong(employees), [employees]);
  // A severity of which nothing is left after a new check lets everything through.
  const severity = wanted.severity !== null && counts[wanted.severity] > 0 ? wanted.severity : null;
  const { department, manager, search } = wanted;
  const shown = useMemo(
    () => filterFindings(checked, employees, { severity, department, manager, search }, locale),
    [checked, severity, department, manager, search, locale],
  );
  const groups = useMemo(() => groupsOf(shown.findings), [shown]);
  const lines = useMemo(() => {
    const [first] = groups;
    const opened = first ? keyOfGroup(first) : ACCEPTED_GROUP;
    return linesOf(groups, shown.exempted, (key) => toggled.get(key) ?? key === opened);
  }, [groups, shown, toggled]);

  function toggle(group: string): void {
    const line = lines.find(({ key }) => key === group);
    if (line && 'open' in line) setToggled(new Map([...toggled, [group, !line.open]]));
  }
  function back(): void {
    setDoing(null);
    setQuality(null);
    onRun();
  }

  if (quality)
    return (
      <WriteSheet
        words={{
          about: words.quality.about[quality],
          confirm: words.quality.confirm,
          done: words.quality.done[quality],
          back: words.back,
        }}
        onPlan={() => previewQualitySheet(quality, locale)}
        onBack={back}
      />
    );
  if (doing?.what === 'fix') return <FixFindings findings={doing.findings} onBack={back} />;
  if (doing?.what === 'accept') return <AcceptFindings findings={doing.findings} onBack={back} />;
  if (doing?.what === 'write')
    return <WriteFindings findings={doing.findings} employees={employees} onBack={back} />;
  const all = findings.length + exempted.length;
  const isShorter = shown.findings.length < findings.length;
  return (
    <>
      <Caption1>
        {words.checkedAt(checkedAt.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }))}
      </Caption1>
      {findings.length === 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.clear}</MessageBarBody>
        </MessageBar>
      ) : (
        <Body1 as="p" className={styles.found}>
          {isShorter ? words.shown(shown.findings.length, findings.length) : words.found(findings.length)}
          {shown.findings.length > 0 && (
            <TextButton disabled={busy} onClick={() => setDoing({ what: 'write', findings: shown.findings })}>
              {words.write}
            </TextButton>
          )}
        </Body1>
      )}
      <Caption1 className={styles.found}>
        {QUALITY_SHEETS.map((which) => (
          <TextButton key={which} disabled={busy} onClick={() => setQuality(which)}>
            {words.quality.open[which]}
          </TextButton>
        ))}
      </Caption1>
      {all > 0 && (
        <FindingFilters
          counts={counts}
          choices={choices}
          filter={{ ...wanted, severity }}
          onFilter={setWanted}
        />
      )}
      <Actions edge="top">
        {counts.blocking === 0 && (
          <Button appearance="primary" onClick={() => go('reward')}>
            {words.next}
          </Button>
        )}
        <Button
          appearance={counts.blocking === 0 ? 'secondary' : 'primary'}
          disabled={running}
          onClick={onRun}
        >
          {words.run}
        </Button>
        {counts.blocking > 0 && <Button onClick={() => go('reward')}>{words.next}</Button>}
      </Actions>
      {all > 0 && lines.length === 0 && <Body1 as="p">{words.noMatch}</Body1>}
      <FindingList
        lines={lines}
        onToggle={toggle}
        onFix={(some) => setDoing({ what: 'fix', findings: some })}
        onAccept={(some) => setDoing({ what: 'accept', findings: some })}
      />
    </>
  );
}
