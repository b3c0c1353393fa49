import type { EmbeddedWorkbook } from '../embedded-workbook';
import type { NativeBridge } from '../bridge/messages';
import type { OfficeGlobals, OfficeOptions } from '../office-globals';

/** What the pane's page finds on the page around it. */
export interface PaneConnection {
  readonly bridge: NativeBridge;
  readonly options: Pick<OfficeOptions, 'displayLanguage' | 'theme'>;
  /** Called when the client is there, with the globals that the pane sees. */
  opened(globals: OfficeGlobals): void;
}

/** The add-in's pane: its own page in a frame of its own, connected to a workbook. */
export class Pane {
  private globals: OfficeGlobals | null = null;
  /** A ribbon button that was clicked before the pane was there. */
  private awaited: string | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {}

  /**
   * Opens the pane anew, as Excel does with each workbook. Answers when its client is there.
   *
   * @param functionsNamed called when functions have come that can be calculated
   */
  open(
    { connection, calculation }: EmbeddedWorkbook,
    options: PaneConnection['options'],
    functionsNamed: () => void,
  ): Promise<void> {
    this.globals = null;
    return new Promise((resolve) => {
      const paneConnection: PaneConnection = {
        bridge: connection.bridge,
        options,
        opened: (globals) => {
          this.globals = globals;
          const nameFunctions = (): void => {
            connection.names = globals.functionIds().map((id) => `MERIT.${id}`);
            calculation.changed();
            functionsNamed();
          };
          globals.onFunctions(nameFunctions);
          nameFunctions();
          if (this.awaited !== null) globals.runAction(this.awaited);
          this.awaited = null;
          resolve();
        },
      };
      Object.assign(window, { meritsheetPane: paneConnection });
      this.frame.src = 'taskpane.html';
    });
  }

  /** Runs the command of a ribbon button. */
  runAction(id: string): void {
    if (this.globals) this.globals.runAction(id);
    else this.awaited = id;
  }
}
