import { Body1, Body1Strong, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { reasonsOf } from '../../../../cycle/audit/audit-reasons';
import type { AuditReason } from '../../../../cycle/audit/audit-reasons';
import type { Audited } from '../../../../excel/jobs/audit';
import { previewAuditSheet } from '../../../../excel/jobs/audit';
import { auditWords, commonOf, reasonTitle, summaryOf } from '../../../../locales/audit-words';
import { Actions } from '../../../frame/Actions';
import { Landing } from '../../../frame/Landing';
import { VirtualList } from '../../../frame/VirtualList';
import { usePane } from '../../../pane-context';
import { ListRemarks } from '../../list/ListRemarks';
import { GroupHead } from '../GroupHead';
import { WriteSheet } from '../WriteSheet';
import { linesOf } from './audit-lines';
import { AuditedLine } from './AuditedLine';
import { VerdictIcon } from './VerdictIcon';

const useStyles = makeStyles({ reading: { '& > summary': { cursor: 'pointer' } } });

/** Which old scores differ, why, and how to keep it on a sheet. */
export function AuditResult({ audited, onOther }: { readonly audited: Audited; onOther(): void }) {
  const { locale, busy } = usePane();
  const styles = useStyles();
  const words = auditWords(locale);
  const { audit, policy, sheet } = audited;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [writing, setWriting] = useState(false);
  const reasons = useMemo(() => reasonsOf(audit.scores), [audit]);
  const isOpen = (reason: AuditReason): boolean => toggled.get(reason.key) ?? reason === reasons[0];
  const lines = useMemo(() => linesOf(reasons, isOpen), [reasons, toggled]);
  const differing = reasons.filter(({ verdict }) => verdict !== 'same');
  const common = commonOf(words, audit);

  if (writing) {
    return (
      <WriteSheet
        words={words.writing}
        onPlan={() => previewAuditSheet(audit, locale)}
        onBack={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      <Landing>
        <Body1Strong as="p">{reasons.length === 0 ? words.nobody : summaryOf(words, audit)}</Body1Strong>
      </Landing>
      {differing.length > 0 && (
        <Body1 as="p">
          {differing
            .map((reason) => words.reasonCount(reasonTitle(words, reason), reason.scores.length))
            .join(words.between)}
        </Body1>
      )}
      {common.length > 0 && <Body1 as="p">{common.join(words.afterSentence)}</Body1>}
      <Caption1 as="p">{words.ours(policy.floor, policy.cap)}</Caption1>
      <details className={styles.reading}>
        <summary>{words.reading}</summary>
        <ListRemarks sheet={sheet} content={audited} />
      </details>
      <Actions edge="top">
        {reasons.length > 0 && (
          <Button appearance="primary" disabled={busy} onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        )}
        <Button onClick={onOther}>{words.otherList}</Button>
      </Actions>
      <VirtualList
        items={lines}
        keyOf={({ key }) => key}
        label={words.list}
        estimatedHeight={({ kind }) => (kind === 'reason' ? 40 : 120)}
      >
        {(line) =>
          line.kind === 'reason' ? (
            <GroupHead
              icon={<VerdictIcon verdict={line.reason.verdict} />}
              title={reasonTitle(words, line.reason)}
              count={line.reason.scores.length}
              open={line.open}
              onToggle={() => setToggled(new Map([...toggled, [line.key, !line.open]]))}
            />
          ) : (
            <AuditedLine score={line.score} />
          )
        }
      </VirtualList>
    </>
  );
}
