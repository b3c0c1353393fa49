import type { Change, ProtectionOptions } from './plan';

/**
 * A sheet's changes; one that is protected is opened for them and closed again.
 *
 * @param protections how each sheet that is protected is protected, by its id
 */
export function opened(
  sheetId: string,
  changes: readonly Change[],
  protections: ReadonlyMap<string, ProtectionOptions>,
): readonly Change[] {
  const options = protections.get(sheetId);
  return options && changes.length > 0
    ? [{ kind: 'unprotect', sheetId, options }, ...changes, { kind: 'protect', sheetId, options }]
    : changes;
}
