/**
 * Stands where the shipped pane loads Microsoft's Office.js: connects to the workbook of the page around it, and loads
 * the real Excel client on that connection.
 */
import { officeGlobals } from '../office-globals';
import type { PaneConnection } from './pane';

const CLIENT = 'office-js/excel-web-16.00.js';

const connection = (window.parent as unknown as { meritsheetPane: PaneConnection }).meritsheetPane;

const loaded = new Promise<void>((resolve, reject) => {
  const script = document.createElement('script');
  script.src = CLIENT;
  script.onload = () => resolve();
  script.onerror = () => reject(new Error(`${CLIENT} could not be loaded.`));
  document.head.append(script);
});

const globals = officeGlobals({ ...connection.options, loaded });
Object.assign(window, {
  _richApiNativeBridge: connection.bridge,
  CustomFunctionMappings: {},
  CustomFunctions: globals.CustomFunctions,
  Office: globals.Office,
});
void loaded.then(() => {
  // The client sets up an `Office` of its own for what the loader would have brought.
  Object.assign(window, { Office: globals.Office });
  connection.opened(globals);
});
