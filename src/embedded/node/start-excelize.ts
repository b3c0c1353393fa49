import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Excelize, ExcelizeModule } from '../files/excelize';

let started: Promise<Excelize> | null = null;

/**
 * Excelize in Node, from the package's own files. It runs in a context that looks like a page: in Node it would load what it
 * needs with a dynamic import, which Jest does not allow.
 */
export function startExcelize(): Promise<Excelize> {
  started ??= start();
  return started;
}

function start(): Promise<Excelize> {
  const script = createRequire(__filename).resolve('excelize-wasm');
  const wasm = join(dirname(script), 'excelize.wasm.gz');
  const exports = {} as ExcelizeModule;
  const page: Record<string, unknown> = {
    exports,
    fetch: (file: string) => Promise.resolve(new Response(readFileSync(file))),
    ...{ WebAssembly, Uint8Array, TextEncoder, TextDecoder, Date, console, performance, crypto },
    ...{ setTimeout, clearTimeout },
  };
  page.globalThis = page;
  new vm.Script(readFileSync(script, 'utf8'), { filename: script }).runInContext(vm.createContext(page));
  return exports.init(wasm);
}
