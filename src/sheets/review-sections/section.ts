import type { ReviewSheetInput } from '../review-input';
import type { ReviewPage } from '../review-page';

/** Puts a section of a review sheet on the page, below what is there. */
export type Section = (page: ReviewPage, input: ReviewSheetInput) => void;
