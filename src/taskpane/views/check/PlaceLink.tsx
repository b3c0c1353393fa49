import type { CellAddress } from '../../../cycle/cell-problem';
import { checkViewWords } from '../../../locales/check-view-words';
import { TextButton } from '../../frame/TextButton';
import { usePane } from '../../pane-context';

/** The way to a cell. */
export function PlaceLink({ at: { sheet, address } }: { readonly at: CellAddress }) {
  const { locale, showSheet } = usePane();
  return (
    <TextButton
      label={checkViewWords(locale).goTo(sheet, address)}
      onClick={() => void showSheet(sheet, address)}
    >
      {`${sheet} · ${address}`}
    </TextButton>
  );
}
