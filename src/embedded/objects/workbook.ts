import { HostObject } from '../bridge/host-object';
import { HostError } from '../bridge/host-error';
import { Application } from './application';
import { DocumentProperties } from './custom-properties';
import { NamedItemCollection } from './named-items';
import { Range } from './range';
import { Settings } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';
import { WorkbookProtection } from './protection';

export class Workbook extends HostObject {
  readonly scalars = [];

  get Application(): Application {
    return new Application(this.context);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, null);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, null);
  }
  get Settings(): Settings {
    return new Settings(this.context);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }

  /** The range that an event tells of. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    return Range.fromReference(this.context, reference);
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range {
    return this._GetRangeForEventByReferenceId(reference);
  }
  GetSelectedRange(): Range {
    const { workbook } = this.context;
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    if (!sheet) throw new HostError('GeneralException', 'No active sheet.');
    return new Range(this.context, sheet, sheet.selection);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
}
