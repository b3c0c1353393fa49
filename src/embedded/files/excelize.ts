import type * as ExcelizePackage from 'excelize-wasm';
import { FileError } from './file-error';

export type ExcelizeModule = typeof ExcelizePackage;
export type Excelize = Awaited<ReturnType<ExcelizeModule['init']>>;
export type ExcelizeFile = InstanceType<Excelize['NewFile']>;

/** Excelize answers its errors instead of throwing them. @throws FileError `not-saved` */
export function done<T extends { error: string | null }>(answer: T): T {
  if (answer.error) throw new FileError('not-saved', { reason: answer.error });
  return answer;
}
