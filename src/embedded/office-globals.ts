/**
 * The part of Office.js that is not Excel's own client: what the loader `office.js` would bring. Only what a task pane
 * with a shared runtime uses.
 */
export interface OfficeOptions {
  readonly displayLanguage: string;
  /** Requirement sets that this Excel does not have, `ExcelApi 1.13`. */
  readonly unsupported?: readonly string[];
  /** Office is ready when the client has been loaded. */
  readonly loaded?: Promise<void>;
  readonly theme?: OfficeTheme;
}

/** The colours of Office's own window, `#rrggbb`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export interface OfficeGlobals {
  readonly Office: Record<string, unknown>;
  readonly CustomFunctions: { associate(id: string, implementation: unknown): void } & Record<
    string,
    unknown
  >;
  /** Ids of the functions associated so far. */
  functionIds(): string[];
  /** Calls back whenever a function is associated: the add-in's script may run after the client's. */
  onFunctions(handler: () => void): void;
  /** Runs a ribbon command; one that the add-in has not associated yet runs as soon as it has. */
  runAction(id: string): void;
}

export function officeGlobals({
  displayLanguage,
  unsupported = [],
  loaded = Promise.resolve(),
  theme,
}: OfficeOptions): OfficeGlobals {
  const actions = new Map<string, (event: { completed(): void }) => void>();
  let awaited: string | null = null;
  const run = (id: string): void => {
    const action = actions.get(id);
    awaited = action ? null : id;
    action?.({ completed: () => undefined });
  };
  const changeHandlers: (() => void)[] = [];
  const association = {
    mappings: {} as Record<string, unknown>,
    onchange: (handler: () => void) => changeHandlers.push(handler),
    associate(id: string, implementation: unknown) {
      association.mappings[id.toUpperCase()] = implementation;
      for (const handler of changeHandlers) handler();
    },
  };
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  return {
    CustomFunctions: {
      _association: association,
      associate: (id: string, implementation: unknown) => association.associate(id, implementation),
    },
    Office: {
      onReady: (callback?: (found: typeof info) => unknown) => {
        const ready = loaded.then(() => info);
        return callback ? ready.then((found) => (callback(found), found)) : ready;
      },
      HostType: { Excel: 'Excel' },
      PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
      context: {
        displayLanguage,
        contentLanguage: displayLanguage,
        host: 'Excel',
        platform: 'OfficeOnline',
        officeTheme: theme,
        requirements: {
          isSetSupported: (name: string, version = '1.1') => !unsupported.includes(`${name} ${version}`),
        },
      },
      addin: { showAsTaskpane: () => Promise.resolve(), hide: () => Promise.resolve() },
      actions: {
        associate: (id: string, handler: (event: { completed(): void }) => void) => {
          actions.set(id, handler);
          if (id === awaited) run(id);
        },
      },
    },
    functionIds: () => Object.keys(association.mappings),
    onFunctions: (handler) => changeHandlers.push(handler),
    runAction: run,
  };
}
