import { Body1 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { detectList } from '../../../../cycle/lists/detect-list';
import { mappingOf } from '../../../../cycle/lists/make-mapping';
import { auditList } from '../../../../excel/jobs/audit';
import type { Audited } from '../../../../excel/jobs/audit';
import { auditWords, summaryOf } from '../../../../locales/audit-words';
import { usePane } from '../../../pane-context';
import { FindList } from '../../list/FindList';
import { columnsChosen, detected } from '../../list/list-choice';
import type { ListChoice, ListWithHeadings } from '../../list/list-choice';
import { useListFinder } from '../../list/use-list-finder';
import { AuditResult } from './AuditResult';

/** Old scores on a sheet of HR's own: found, its columns matched and corrected, and compared. */
export default function AuditScores() {
  const { locale, announce } = usePane();
  const words = auditWords(locale);
  const finder = useListFinder(({ list, sheet }) => detected(detectList(list, sheet, 'OldScores')));
  const [audited, setAudited] = useState<Audited | null>(null);

  const compare = (found: ListWithHeadings, choice: ListChoice<'OldScores'>): Promise<void> =>
    finder.read(async () => {
      const now = await auditList(mappingOf(found, found.list, columnsChosen(choice)));
      announce(summaryOf(words, now.audit));
      setAudited(now);
    });

  // Coming back finds what was matched, and corrected, before; and another list where one is open by now.
  useEffect(() => {
    if (!audited) void finder.look(true);
  }, []);

  if (audited) return <AuditResult audited={audited} onOther={() => setAudited(null)} />;
  return (
    <>
      <Body1 as="p">{words.intro}</Body1>
      <FindList finder={finder} use={words.compare} onUse={(found, choice) => void compare(found, choice)} />
    </>
  );
}
