import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { NativeBridge } from '../bridge/messages';
import type { OfficeGlobals } from '../office-globals';

/** The client with readable errors; it behaves as the shipped one. */
const CLIENT = 'excel-win32-16.01.debug.js';

/** In milliseconds. The client answers calls of custom functions at most twice a second: nobody waits for that here. */
const LONGEST_WAIT = 10;

let script: vm.Script | null = null;

function clientScript(): vm.Script {
  const folder = dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json'));
  const file = join(folder, 'dist', CLIENT);
  script ??= new vm.Script(readFileSync(file, 'utf8'), { filename: file });
  return script;
}

/** The globals of a loaded client. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** Loads the real, unmodified Office.js client in Node, with the little of a page that it touches. */
export function startClient(bridge: NativeBridge, { Office, CustomFunctions }: OfficeGlobals): Client {
  const page: Record<string, unknown> = {
    console,
    setTimeout: (callback: () => void, wait = 0) => setTimeout(callback, Math.min(wait, LONGEST_WAIT)),
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: 'node', platform: 'node' },
    location: {
      href: 'https://localhost/',
      protocol: 'https:',
      host: 'localhost',
      hostname: 'localhost',
      hash: '',
      search: '',
    },
    document: {
      URL: 'https://localhost/',
      readyState: 'complete',
      documentElement: {},
      cookie: '',
      body: {},
      head: { appendChild: () => undefined },
      getElementsByTagName: () => [],
      createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    CustomFunctionMappings: {},
    CustomFunctions,
    _richApiNativeBridge: bridge,
  };
  for (const self of ['window', 'self', 'globalThis']) page[self] = page;
  clientScript().runInContext(vm.createContext(page));
  // The client brings its own `CustomFunctions`, which keeps what was associated before.
  return { ...(page as unknown as Client), Office: Office as unknown as Client['Office'] };
}
