import type { HttpAnswer } from '../../http/port';
import { isHtml, isSignInPage, mediaType, pageTitle } from '../answer';
import { defineCheck } from './check';
import { listAnswers } from './list-answers';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#design-your-user-and-group-schema';
const kinds = ['sign-in-page', 'html', 'other', 'missing', 'json', 'scim'] as const;

/** Lists are labelled `application/scim+json` (RFC 7644 section 3.1), and are no web pages. */
export const contentType = defineCheck({
  id: 'content-type',
  needs: ['token-accepted'],
  outcomes: {
    scim: { verdict: 'pass' },
    json: { verdict: 'note', party: 'grouptalk', reference: scim },
    missing: { verdict: 'fail', party: 'grouptalk', reference: scim },
    other: { verdict: 'fail', party: 'grouptalk', reference: scim },
    html: { verdict: 'fail', party: 'admin' },
    'sign-in-page': { verdict: 'fail', party: 'network' },
    'not-shown': { verdict: 'skipped' },
  },
  ask: listAnswers,
  judge: (asked: readonly HttpAnswer[]) => {
    // An answer without a body needs no label; that the body is missing is said by list-shape.
    const labelled = asked.filter((one) => one.text.trim() !== '');
    const worst = kinds
      .map((kind) => ({ kind, answer: labelled.find((one) => kindOf(one) === kind) }))
      .find((one) => one.answer !== undefined);
    if (!worst?.answer) return { outcome: 'not-shown', evidence: asked.map((one) => one.exchange) };
    const { kind, answer } = worst;
    // When only one of the two searches shows a page, the address is right and the endpoint is not.
    const isPage = kind === 'html' || kind === 'sign-in-page';
    const outcome = isPage && !labelled.every(isHtml) ? 'other' : kind;
    const params = { type: mediaType(answer).slice(0, 100), page: pageTitle(answer) || '–' };
    return { outcome, params, evidence: [answer.exchange] };
  },
});

function kindOf(answer: HttpAnswer): (typeof kinds)[number] {
  if (isHtml(answer)) return isSignInPage(answer) ? 'sign-in-page' : 'html';
  const type = mediaType(answer);
  if (type === 'application/scim+json') return 'scim';
  if (type === 'application/json') return 'json';
  return type === '' ? 'missing' : 'other';
}
