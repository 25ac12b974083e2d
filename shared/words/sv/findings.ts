import { afterFindings } from './findings-after';
import { answerFindings } from './findings-answers';
import { detourFindings } from './findings-detours';
import { discoveryFindings } from './findings-discovery';
import { groupFindings } from './findings-groups';
import { listingFindings } from './findings-listing';
import { memberFindings } from './findings-members';
import { peopleFindings } from './findings-people';
import { probeFindings } from './findings-probes';
import { roadFindings } from './findings-road';
import { searchFindings } from './findings-search';
import { tokenFindings } from './findings-token';

/**
 * `finding.<check id>`: a `title`, then for each outcome a `why` (what is so, and why it matters) and,
 * unless it passed, a `remedy` (what to do next). No sentence over 20 words.
 */
export const findings = {
  ...roadFindings,
  ...detourFindings,
  ...tokenFindings,
  ...probeFindings,
  ...answerFindings,
  ...discoveryFindings,
  ...searchFindings,
  ...listingFindings,
  ...peopleFindings,
  ...groupFindings,
  ...memberFindings,
  ...afterFindings,
} as const;
