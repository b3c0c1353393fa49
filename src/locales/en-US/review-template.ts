import type { ReviewSection } from '../../cycle/review-template';

const sections: Readonly<Record<ReviewSection, string>> = {
  targets: 'Agreed targets, confirmed by both',
  kpis: 'KPIs',
  judged: 'Judged KPIs',
  changes: 'Changes of agreed targets',
  competencies: 'Competencies with behaviours',
  raterGroups: '360° summary',
  adjustments: 'Bonus, penalty, veto',
  result: 'Result',
  conversation: 'Conversation',
  own: 'Further points (your own fields)',
  talks: 'Talks in the period',
  development: 'Development actions',
  signatures: 'Signatures',
};

/** The view in which HR decides what its review sheets look like. */
export const reviewTemplate = {
  open: 'Sheet template',
  title: 'Sheet template',
  intro: 'What every review sheet has, and in which order. It is saved in this workbook.',
  version: (version: number) =>
    version === 0 ? 'As everybody begins with; nothing has been saved yet.' : `Saved as version ${version}.`,
  company: 'Company name (above the title)',
  sectionsTitle: 'Sections',
  sections,
  always: 'always there',
  up: (section: string) => `Move up: ${section}`,
  down: (section: string) => `Move down: ${section}`,
  moved: (section: string, place: number, of: number) => `${section} is now number ${place} of ${of}.`,
  ownFields: 'Your own text fields',
  ownFieldsHint: 'Each is a label with room to write, in the section “Further points”.',
  ownField: (n: number) => `Label of field ${n}`,
  addField: 'Add a field',
  removeField: (label: string) => `Remove: ${label}`,
  newField: 'New field',
  spareKpis: 'Blank rows for KPIs agreed on the sheet',
  picture: 'How it looks',
  pictureOf: (name: string) => `Picture of the review sheet of ${name}`,
  noPicture: 'Nobody could get a review sheet yet, so there is nothing to show.',
  onePage: 'Printed on one A4 page. The more sections it has, the smaller the print.',
  preview: 'Save the template',
  willSave: (version: number) =>
    `Saved as version ${version}. New sheets are built from it; those that there are get it when you build again, with all that was typed.`,
  save: 'Save',
  done: 'The template was saved.',
  standard: 'Back to the standard',
  back: 'Back to the review sheets',
};
