import { MOST_OWN_FIELDS } from '../../../cycle/review-template';
import type { OwnField, ReviewSection, ReviewTemplate } from '../../../cycle/review-template';

/** Turns a section on or off. */
export const switched = (template: ReviewTemplate, section: ReviewSection, on: boolean): ReviewTemplate => ({
  ...template,
  sections: template.sections.map((one) => (one.section === section ? { section, on } : one)),
});

/** Moves a section by so many places; as it was where there is none to move to. */
export function moved(template: ReviewTemplate, section: ReviewSection, by: number): ReviewTemplate {
  const sections = [...template.sections];
  const from = sections.findIndex((one) => one.section === section);
  const [taken] = sections.splice(from, 1);
  if (!taken || from + by < 0 || from + by > sections.length) return template;
  sections.splice(from + by, 0, taken);
  return { ...template, sections };
}

/** Another field of HR's own, with an id that no field has; its section is on from then on. */
export function withField(template: ReviewTemplate, label: string): ReviewTemplate {
  const { ownFields } = template;
  if (ownFields.length === MOST_OWN_FIELDS) return template;
  const ids = new Set(ownFields.map(({ id }) => id));
  let number = ownFields.length + 1;
  while (ids.has(`own-${number}`)) number++;
  return switched({ ...template, ownFields: [...ownFields, { id: `own-${number}`, label }] }, 'own', true);
}

export const relabelled = (template: ReviewTemplate, field: OwnField, label: string): ReviewTemplate => ({
  ...template,
  ownFields: template.ownFields.map((one) => (one.id === field.id ? { ...one, label } : one)),
});

export const withoutField = (template: ReviewTemplate, field: OwnField): ReviewTemplate => ({
  ...template,
  ownFields: template.ownFields.filter(({ id }) => id !== field.id),
});
