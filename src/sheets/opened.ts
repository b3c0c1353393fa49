import type { Change, ProtectionOptions } from './plan';

/** How Meritsheet protects a sheet: no password, and columns, rows and filters can be used. */
export const PROTECTION: ProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** Whether a sheet's protection is none of the user's own: it allows what Meritsheet does, and nothing else. */
export const isMeritsheets = (options: ProtectionOptions): boolean =>
  Object.keys({ ...PROTECTION, ...options }).every((option) => {
    const isAllowed = options[option] === true;
    return isAllowed === Object.hasOwn(PROTECTION, option);
  });

/** Opens a sheet for good that Meritsheet has protected; nothing for others. */
export const unprotected = (sheetId: string, options: ProtectionOptions | null | undefined): Change[] =>
  options && isMeritsheets(options) ? [{ kind: 'unprotect', sheetId, options }] : [];

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
