import type { ReviewSection } from '../../cycle/review-template';
import { adjustments } from './adjustments';
import { changes } from './changes';
import { competencies } from './competencies';
import { judged } from './judged';
import { kpis } from './kpis';
import { development, talks } from './logs';
import { raterGroups } from './rater-groups';
import { result } from './result';
import type { Section } from './section';
import { signatures } from './signatures';
import { targets } from './targets';
import { conversation, own } from './texts';

/** What each of the template's sections puts on the page. */
export const SECTIONS: Readonly<Record<ReviewSection, Section>> = {
  targets,
  kpis,
  judged,
  changes,
  competencies,
  raterGroups,
  adjustments,
  result,
  conversation,
  own,
  talks,
  development,
  signatures,
};
