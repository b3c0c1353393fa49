/**
 * What the user chose for the pane itself. Kept in the browser, never in the workbook; where storage is blocked the choice
 * lasts until the pane is closed.
 */
export type Preference = 'language' | 'colours';

const keyOf = (preference: Preference): string => `meritsheet.${preference}`;

export function remembered(preference: Preference): string | null {
  try {
    return localStorage.getItem(keyOf(preference));
  } catch {
    return null;
  }
}

export function remember(preference: Preference, value: string): void {
  try {
    localStorage.setItem(keyOf(preference), value);
  } catch {
    // Storage is blocked: the choice still holds while the pane is open.
  }
}
