import { sectionsOn } from '../cycle/review-template';
import { address } from './address';
import type { SheetPlan } from './plan';
import type { ReviewSheetInput } from './review-input';
import { ReviewPage, WIDTHS } from './review-page';
import { SECTIONS } from './review-sections';
import { head } from './review-sections/head';
import { hiddenRaterGroups } from './review-sections/rater-groups';

const reviewKey = (period: string, employeeId: string): string => `review|${period}|${employeeId}`;

/** One A4 page per person: the head, then the template's sections in its order. */
export function planReviewSheet(input: ReviewSheetInput): SheetPlan {
  const page = new ReviewPage();
  const headingRows = head(page, input);
  const sections = sectionsOn(input.template);
  for (const section of sections) page.withGap(() => SECTIONS[section](page, input));
  if (input.dialect.needsGroupRows && !sections.includes('raterGroups')) hiddenRaterGroups(page, input);
  page.fillPage();
  page.styles.push({ range: address(0, 1, page.next - 1), style: 'hidden' });

  return {
    kind: 'review',
    key: reviewKey(input.period, input.person.id),
    title: input.title,
    cells: [page.block],
    styles: page.styles,
    merges: page.merges,
    columnWidths: WIDTHS,
    rowHeights: page.heights,
    tables: [],
    validations: page.validations,
    highlights: page.highlights,
    charts: [],
    freeze: { rows: headingRows },
    locked: true,
    page: { orientation: 'portrait', onePage: true },
    hideGridlines: true,
  };
}
