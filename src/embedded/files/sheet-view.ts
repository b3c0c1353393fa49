import { columnName, formatArea, parseArea } from '../model/address';
import type { SheetData } from '../model/workbook-data';
import { done } from './excelize';
import type { ExcelizeFile } from './excelize';
import type { PackageParts } from './package-parts';
import { childrenNamed, descend, isTrue } from './xml';
import type { XmlElement } from './xml';
import { colorOf } from './styles';

type View = Pick<SheetData, 'showGridlines' | 'frozen' | 'selection' | 'tabColor'>;

/** How a sheet is looked at: gridlines, frozen panes, selection, the colour of its tab. */
export function readView(worksheet: XmlElement, colorOfTheme: (color: XmlElement) => string): View {
  const view = descend(worksheet, 'sheetViews', 'sheetView');
  const pane = descend(view, 'pane');
  const isFrozen = (pane?.attributes.state ?? '').startsWith('frozen');
  const selections = childrenNamed(view, 'selection');
  const selection =
    selections.find(({ attributes }) => attributes.pane === pane?.attributes.activePane) ?? selections[0];
  const tab = descend(worksheet, 'sheetPr', 'tabColor');
  return {
    showGridlines: isTrue(view?.attributes.showGridLines, true),
    frozen: {
      rows: isFrozen ? Number(pane?.attributes.ySplit ?? 0) : 0,
      columns: isFrozen ? Number(pane?.attributes.xSplit ?? 0) : 0,
    },
    selection: parseArea((selection?.attributes.sqref ?? 'A1').split(' ')[0] ?? 'A1') ?? {
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    },
    tabColor: tab ? colorOfTheme(tab) : '',
  };
}

export function writeView(file: ExcelizeFile, sheet: string, before: View, after: View): void {
  if (before.showGridlines !== after.showGridlines) {
    // Only what is given is changed, whatever the type says.
    const view = { ShowGridLines: after.showGridlines } as Parameters<ExcelizeFile['SetSheetView']>[2];
    done(file.SetSheetView(sheet, 0, view));
  }
  if (before.tabColor !== after.tabColor && after.tabColor) {
    done(file.SetSheetProps(sheet, { TabColorRGB: `FF${colorOf(after.tabColor).slice(1)}` }));
  }
  if (JSON.stringify([before.frozen, before.selection]) === JSON.stringify([after.frozen, after.selection]))
    return;
  const { rows, columns } = after.frozen;
  const corner = { row: after.selection.row, column: after.selection.column, rows: 1, columns: 1 };
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const frozen = rows > 0 || columns > 0;
  done(
    file.SetPanes(sheet, {
      Freeze: frozen,
      Split: false,
      ...(frozen
        ? {
            XSplit: columns,
            YSplit: rows,
            TopLeftCell: `${columnName(columns)}${rows + 1}`,
            ActivePane: pane,
          }
        : {}),
      Selection: [
        { SQRef: formatArea(after.selection), ActiveCell: formatArea(corner), Pane: frozen ? pane : '' },
      ],
    }),
  );
}

/** Whether a sheet's tab is selected, which of the sheet that is shown it must be. */
export function setSelected(parts: PackageParts, sheetPath: string | undefined, selected: boolean): void {
  const worksheet = sheetPath === undefined ? undefined : parts.read(sheetPath);
  const view = descend(worksheet, 'sheetViews', 'sheetView');
  if (sheetPath === undefined || !worksheet || !view) return;
  if (selected) view.attributes.tabSelected = '1';
  else delete view.attributes.tabSelected;
  parts.write(sheetPath, worksheet);
}
