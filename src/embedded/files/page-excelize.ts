import { init } from 'excelize-wasm';
import type { Excelize } from './excelize';

let started: Promise<Excelize> | null = null;

/** Excelize in a page. @param wasm where our own server has the package's `excelize.wasm.gz` */
export function startExcelize(wasm: string): Promise<Excelize> {
  started ??= init(wasm);
  return started;
}
