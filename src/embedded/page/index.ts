import './page.css';
import { univerEngine } from '../calculation/univer-engine';
import { newWorkbookFile } from '../files/workbook-file';
import { emptyWorkbook } from '../model/workbook-data';
import { pageSettings } from './settings';
import { Workbench } from './workbench';

const workbench = new Workbench(pageSettings(), univerEngine());
workbench.show(newWorkbookFile(emptyWorkbook()));
