import type { HttpAnswer } from '../../../http/port';
import { isHtml, isSignInPage, mediaType, pageTitle, quoted } from '../../answer';
import { readJson } from '../../messages';
import { defineCheck } from '../check';
import { type ListAnswers, listAnswers } from './list-answers';

const scim =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#design-your-user-and-group-schema';
const json = 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1';
const kinds = ['sign-in-page', 'html', 'other', 'missing', 'other-charset', 'json', 'scim'] as const;

/** Lists are labelled `application/scim+json` (RFC 7644 section 3.1), and are no web pages. */
export const contentType = defineCheck({
  id: 'content-type',
  needs: ['token-accepted'],
  outcomes: {
    scim: { verdict: 'pass' },
    json: { verdict: 'note', party: 'grouptalk', reference: scim },
    'other-charset': { verdict: 'warn', party: 'grouptalk', reference: json },
    missing: { verdict: 'fail', party: 'grouptalk', reference: scim },
    other: { verdict: 'fail', party: 'grouptalk', reference: scim },
    html: { verdict: 'fail', party: 'admin' },
    'sign-in-page': { verdict: 'fail', party: 'network' },
    'not-shown': { verdict: 'skipped' },
  },
  ask: listAnswers,
  judge: ({ searches, pages }: ListAnswers) => {
    const asked = [...searches, ...pages];
    // An answer without a body needs no label; that the body is missing is said by list-shape.
    const labelled = asked.filter((one) => one.text.trim() !== '');
    const worst = kinds
      .map((kind) => ({ kind, answer: labelled.find((one) => kindOf(one) === kind) }))
      .find((one) => one.answer !== undefined);
    if (!worst?.answer) return { outcome: 'not-shown', evidence: asked.map((one) => one.exchange) };
    const { kind, answer } = worst;
    // When only one of the lists is a page, the address is right and the endpoint is not.
    const isPage = kind === 'html' || kind === 'sign-in-page';
    const outcome = isPage && !labelled.every(isHtml) ? 'other' : kind;
    const params = {
      type: quoted(mediaType(answer)) || '–',
      page: pageTitle(answer) || '–',
      charset: quoted(charsetOf(answer)),
    };
    return { outcome, params, evidence: [answer.exchange] };
  },
});

function kindOf(answer: HttpAnswer): (typeof kinds)[number] {
  const type = mediaType(answer);
  // JSON under the label of a page is no page: its label is wrong.
  if (isHtml(answer) && readJson(answer.text) === undefined) {
    return isSignInPage(answer) ? 'sign-in-page' : 'html';
  }
  if (type === '') return 'missing';
  if (type !== 'application/scim+json' && type !== 'application/json') return 'other';
  // JSON is UTF-8, of which ASCII is a part; whoever reads it by another label loses letters.
  if (!/^(?:|utf-?8|us-ascii|ascii)$/.test(charsetOf(answer))) return 'other-charset';
  return type === 'application/json' ? 'json' : 'scim';
}

/** In lower case, without quotes; empty when the label names none. */
const charsetOf = (answer: HttpAnswer): string =>
  /;\s*charset\s*=\s*"?([^";]*)/i
    .exec(answer.headers['content-type'] ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? '';
