import { Body1Strong } from '@fluentui/react-components';
import type { ListPreview } from '../../../excel/jobs/list';
import type { PaneWords } from '../../../locales/pane-words';
import { Landing } from '../../frame/Landing';
import { usePane } from '../../pane-context';
import { ListRemarks } from './ListRemarks';

/** What a list holds, in a sentence. */
export function summaryOf({ list }: PaneWords, preview: ListPreview): string {
  const { kind, records, whose, items, employees, departments, roles } = preview;
  return kind === 'MeritEmployees'
    ? list.readSummary(employees.length, departments.length, roles.length)
    : list.readEntries[kind](records, whose, items.length);
}

/** What was read of a list, and what there is to say about it. */
export function ListSummary({ sheet, preview }: { readonly sheet: string; readonly preview: ListPreview }) {
  const { words } = usePane();
  return (
    <>
      <Landing>
        <Body1Strong>{summaryOf(words, preview)}</Body1Strong>
      </Landing>
      <ListRemarks sheet={sheet} content={preview} />
    </>
  );
}
