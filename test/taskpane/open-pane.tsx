/** The pane as in Excel: on the real Office.js client, beside a workbook. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { setCell } from '../../src/embedded/model/cells';
import { emptyWorkbook } from '../../src/embedded/model/workbook-data';
import type { CellValue, SheetData, WorkbookData } from '../../src/embedded/model/workbook-data';
import { createNavigation } from '../../src/taskpane/navigation';
import type { Navigation } from '../../src/taskpane/navigation';
import { onRibbonCommands } from '../../src/taskpane/office';
import { Pane } from '../../src/taskpane/Pane';
import { startWorkbook } from '../excel/harness';
import type { Session } from '../excel/harness';

export interface OpenedPane {
  readonly session: Session;
  readonly user: UserEvent;
  readonly navigation: Navigation;
  close(): void;
}

export interface PaneOptions {
  readonly data?: WorkbookData;
  readonly language?: string;
  /** Changes Office before the pane sees it. */
  readonly prepare?: (session: Session) => void;
}

export function openPane({ data, language, prepare }: PaneOptions = {}): OpenedPane {
  const session = startWorkbook(data ?? emptyWorkbook(), language ?? 'en-US');
  prepare?.(session);
  const navigation = createNavigation();
  onRibbonCommands(navigation.go);
  const { unmount } = render(<Pane navigation={navigation} />);
  return { session, user: userEvent.setup(), navigation, close: unmount };
}

/** A workbook whose first sheet holds rows. */
export function workbookOf(rows: readonly (readonly CellValue[])[], name = 'People'): WorkbookData {
  const workbook = emptyWorkbook(name);
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      const cells = workbook.sheets[0]?.cells;
      if (cells && value !== '') setCell(cells, index, column, { v: value });
    }),
  );
  return workbook;
}

export const LIST: readonly (readonly CellValue[])[] = [
  ['Staff list 2026', '', '', '', '', ''],
  ['EmpID', 'Employee_Name', 'Department', 'Division', 'Position', 'ManagerName'],
  ['0012', 'Adinolfi, Wilson', 'Sales', 'North', 'Key Account Manager', 'Ait Sidi, Karthikeyan'],
  ['0013', ' Ait Sidi, Karthikeyan ', 'Sales', 'North', 'Sales Manager', ''],
  ['0014', 'Akinkuolie, Sarah', 'IT', 'South', 'Data Analyst', 'Ait Sidi, Karthikeyan'],
  ['0014', 'Alagbe, Trina', 'IT', 'South', 'Data Analyst', 'Ait Sidi, Karthikeyan'],
];

export const sheetNames = ({ data }: Session): string[] => data.sheets.map(({ name }) => name);

export function sheetOf({ data }: Session, name: string): SheetData {
  const sheet = data.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export const tableNames = ({ data }: Session): string[] =>
  data.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

/** The heading of the view on show. */
export const onView = (title: string): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name: title });
