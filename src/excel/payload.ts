/**
 * How much goes into one request. Excel on the web takes 5 MB; between requests a job tells its progress and can be
 * cancelled.
 */
const BYTES_PER_REQUEST = 4_000_000;
const SHEETS_PER_REQUEST = 50;
/** Rows are split so that pieces fill requests well. */
const BYTES_PER_PIECE = 400_000;

/** A part of a job that is never split: what it weighs and, where it makes a sheet, that it does. */
export interface Step {
  readonly bytes: number;
  readonly sheets: number;
}

/** Steps in their order, packed into as few requests as the limits allow. */
export function packed<S extends Step>(steps: readonly S[]): S[][] {
  const requests: S[][] = [];
  let [bytes, sheets] = [Infinity, Infinity];
  for (const step of steps) {
    if (bytes + step.bytes > BYTES_PER_REQUEST || sheets + step.sheets > SHEETS_PER_REQUEST) {
      requests.push([]);
      [bytes, sheets] = [0, 0];
    }
    requests.at(-1)?.push(step);
    bytes += step.bytes;
    sheets += step.sheets;
  }
  return requests;
}

const utf8 = new TextEncoder();

/** The bytes a value takes in a request, which carries it as JSON inside of JSON. */
export const bytesOf = (value: unknown): number => utf8.encode(JSON.stringify(JSON.stringify(value))).length;

/** Rows in pieces of a size that fits into a request beside others; `first` counts from 0. */
export function inPieces<R>(rows: readonly R[]): { readonly first: number; readonly rows: readonly R[] }[] {
  const size = Math.max(1, Math.floor((rows.length * BYTES_PER_PIECE) / Math.max(bytesOf(rows), 1)));
  const pieces: { first: number; rows: readonly R[] }[] = [];
  for (let first = 0; first < rows.length; first += size) {
    pieces.push({ first, rows: rows.slice(first, first + size) });
  }
  return pieces;
}
