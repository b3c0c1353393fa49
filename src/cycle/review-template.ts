/**
 * What HR decides about its review sheets: which sections they have, in which order, and what HR asks besides. Kept as JSON
 * in `MeritPolicy`, so that it travels with the workbook.
 */

/** The sections of a review sheet below its head, in the order of a sheet that nobody has changed. */
export const REVIEW_SECTIONS = [
  'targets',
  'kpis',
  'judged',
  'changes',
  'competencies',
  'raterGroups',
  'adjustments',
  'result',
  'conversation',
  'own',
  'talks',
  'development',
  'signatures',
] as const;

export type ReviewSection = (typeof REVIEW_SECTIONS)[number];

/** Without these there is nothing to review. */
export const REQUIRED_SECTIONS: ReadonlySet<ReviewSection> = new Set(['kpis', 'result']);

/** Off until somebody wants them: a page has to stay readable. */
const OFF_BY_DEFAULT: ReadonlySet<ReviewSection> = new Set(['own', 'development']);

export interface SectionChoice {
  readonly section: ReviewSection;
  readonly on: boolean;
}

/** A text that HR asks for in words of its own. */
export interface OwnField {
  /** Stays the same when the label is changed, so that what was typed is found again. */
  readonly id: string;
  readonly label: string;
}

export interface ReviewTemplate {
  /** Rises by one each time the template is saved; 0 is the one that everybody begins with. */
  readonly version: number;
  /** Stands above the title; blank for none. */
  readonly company: string;
  /** Every section once, in the order of the sheet. */
  readonly sections: readonly SectionChoice[];
  readonly ownFields: readonly OwnField[];
  /** Blank rows for KPIs that are agreed on the sheet itself. */
  readonly spareKpis: number;
}

export const MOST_OWN_FIELDS = 6;
export const MOST_SPARE_KPIS = 5;

export const DEFAULT_TEMPLATE: ReviewTemplate = {
  version: 0,
  company: '',
  sections: REVIEW_SECTIONS.map((section) => ({ section, on: !OFF_BY_DEFAULT.has(section) })),
  ownFields: [],
  spareKpis: 0,
};

/** The key of the template in `MeritPolicy`. */
export const TEMPLATE_KEY = 'reviewTemplate';

/**
 * Reads a saved template; `null` when it is none. A section that the template does not know yet takes its place and state of
 * the default; what a template cannot be is left out.
 */
export function readTemplate(json: string | undefined): ReviewTemplate | null {
  if (!json) return null;
  let read: Partial<Record<keyof ReviewTemplate, unknown>>;
  try {
    read = Object(JSON.parse(json)) as typeof read;
  } catch {
    return null;
  }
  const { version, company, sections, ownFields, spareKpis } = read;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return null;
  return {
    version,
    company: typeof company === 'string' ? company : '',
    sections: completed(Array.isArray(sections) ? sections.filter(isSectionChoice) : []),
    ownFields: (Array.isArray(ownFields) ? ownFields.filter(isOwnField) : []).slice(0, MOST_OWN_FIELDS),
    spareKpis: clamped(Number(spareKpis), MOST_SPARE_KPIS),
  };
}

/** The sections that a sheet of this template has, in order. */
export const sectionsOn = ({ sections }: ReviewTemplate): ReviewSection[] =>
  sections.filter(({ section, on }) => on || REQUIRED_SECTIONS.has(section)).map(({ section }) => section);

/** Each section once; those that are missing follow the one they follow by default. */
function completed(chosen: readonly SectionChoice[]): SectionChoice[] {
  const sections = chosen
    .filter(({ section }, index) => chosen.findIndex((one) => one.section === section) === index)
    .map(({ section, on }) => ({ section, on: on || REQUIRED_SECTIONS.has(section) }));
  DEFAULT_TEMPLATE.sections.forEach((missing, index) => {
    if (sections.some(({ section }) => section === missing.section)) return;
    const before = DEFAULT_TEMPLATE.sections[index - 1]?.section;
    sections.splice(sections.findIndex(({ section }) => section === before) + 1, 0, missing);
  });
  return sections;
}

const isSectionChoice = (value: unknown): value is SectionChoice => {
  const { section, on } = Object(value) as Partial<Record<keyof SectionChoice, unknown>>;
  return (REVIEW_SECTIONS as readonly unknown[]).includes(section) && typeof on === 'boolean';
};

const isOwnField = (value: unknown): value is OwnField => {
  const { id, label } = Object(value) as Partial<Record<keyof OwnField, unknown>>;
  return typeof id === 'string' && id !== '' && typeof label === 'string';
};

const clamped = (value: number, most: number): number =>
  Number.isInteger(value) ? Math.min(most, Math.max(0, value)) : 0;
