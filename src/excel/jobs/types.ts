export interface Progress {
  readonly stage: 'building' | 'filling' | 'finishing' | 'takingBack';
  /** Sheets built so far, of all; of a long table its rows. */
  readonly done: number;
  readonly total: number;
}

export interface ApplyOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Applied {
  /** Titles of the sheets that were made, and of those changed. */
  readonly made: readonly string[];
  readonly changed: readonly string[];
  /** Titles that were those of sheets which are gone. */
  readonly removed: readonly string[];
  /** Titles of the sheets that stayed as they are, because a password protects them. */
  readonly left: readonly string[];
  /** The sheet to show, by its title. */
  readonly show: string | null;
}
