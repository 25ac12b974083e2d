import { describe, expect, it } from 'vitest';
import { createWords } from '../../../shared/words/words';
import { emptyList, runForReal, scimError } from '../../support/scim-answers';
import { closing } from '../../support/servers';
import {
  openSpoilt,
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltRequest,
  scimAnswer,
} from '../../support/spoilt-endpoint';

const opened = closing();
const words = createWords('en');
/** As long as it takes on a busy computer, and as fast as it goes. */
const limits = { requestMs: 10_000, waitMs: 20, totalMs: 25_000 };
const authorization = ({ headers }: SpoiltRequest) => headers.authorization ?? '';

/** Hears every request as if it came with the real token, when `trusts` says so. */
const believing = (trusts: (sent: string, token: string) => boolean) => {
  let token = '';
  return {
    knows: (real: string) => {
      token = real;
    },
    spoiling: {
      request: (request: SpoiltRequest) =>
        trusts(authorization(request), token)
          ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
          : request,
    } satisfies Spoiling,
  };
};

describe('an endpoint that lets in whom it should not', () => {
  it.each<[string, (sent: string, token: string) => boolean, string]>([
    ['anybody', () => true, 'token-required: let-in'],
    ['whoever brings some token', (sent) => sent !== '', 'token-wrong-refused: let-in'],
    [
      'whoever writes the right claims',
      (sent, token) => sent.split('.')[1] === token.split('.')[1],
      'token-wrong-refused: signature-not-looked-at',
    ],
  ])('%s', async (_, trusts, finding) => {
    const { knows, spoiling } = believing(trusts);
    const { tenantUrl, token } = await opened(openSpoilt(spoiling));
    knows(token);
    const { bad } = await runForReal({ tenantUrl, token, limits });
    expect(bad).toEqual([finding]);
  });

  it('to see groups without a token', async () => {
    const open = (answer: SpoiltAnswer, request: SpoiltRequest) =>
      request.path.startsWith('/Groups') && authorization(request) === ''
        ? scimAnswer(200, emptyList)
        : answer;
    const { tenantUrl, token } = await opened(openSpoilt({ answer: open }));
    expect((await runForReal({ tenantUrl, token, limits })).bad).toEqual(['token-required: let-in']);
  });
});

describe('an endpoint that refuses', () => {
  const insteadOf401 =
    (other: (answer: SpoiltAnswer) => SpoiltAnswer, whom: (sent: string) => boolean = () => true) =>
    (answer: SpoiltAnswer, request: SpoiltRequest) =>
      answer.status === 401 && whom(authorization(request)) ? other(answer) : answer;
  const none = (sent: string) => sent === '';
  const some = (sent: string) => sent !== '';

  it.each([
    ['a wrong token with 403', insteadOf401(() => scimAnswer(403, scimError(403, 'no')), some), 'forbidden'],
    [
      'a wrong token with 400',
      insteadOf401(() => scimAnswer(400, scimError(400, 'no')), some),
      'other-status',
    ],
    ['a wrong token with 500', insteadOf401(() => scimAnswer(500, 'oops'), some), 'server-error'],
    [
      'a wrong token with a page',
      insteadOf401(
        () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }),
        some,
      ),
      'page',
    ],
    [
      'a wrong token with 401 and a page',
      insteadOf401((one) => ({ ...one, body: '<html>no</html>' }), some),
      'refused-by-page',
    ],
    [
      'a wrong token with an error in 200',
      insteadOf401(() => scimAnswer(200, scimError(401, 'no')), some),
      'error-in-200',
    ],
    [
      'a wrong token with the way to a sign-in page',
      insteadOf401(() => ({ status: 302, headers: { location: '/login' }, body: '' }), some),
      'redirected',
    ],
  ])('%s is warned of', async (_, answer, outcome) => {
    const { tenantUrl, token } = await opened(openSpoilt({ answer }));
    expect((await runForReal({ tenantUrl, token, limits })).bad).toEqual([`token-wrong-refused: ${outcome}`]);
  });

  it.each([
    ['500', insteadOf401(() => scimAnswer(500, 'oops'), none), 'stumbled'],
    ['403', insteadOf401(() => scimAnswer(403, scimError(403, 'no')), none), 'forbidden'],
    ['404', insteadOf401(() => scimAnswer(404, scimError(404, 'no')), none), 'not-there'],
    ['an error in 200', insteadOf401(() => scimAnswer(200, scimError(401, 'no')), none), 'error-in-200'],
    [
      'a redirect',
      insteadOf401(() => ({ status: 302, headers: { location: '/' }, body: '' }), none),
      'redirected',
    ],
  ])('nobody’s request with %s is warned of', async (_, answer, outcome) => {
    const { tenantUrl, token } = await opened(openSpoilt({ answer }));
    expect((await runForReal({ tenantUrl, token, limits })).bad).toEqual([`token-required: ${outcome}`]);
  });

  it.each([
    ['with a plain 401', insteadOf401(() => ({ status: 401, headers: {}, body: '' }))],
    ['with a 401 in plain words', insteadOf401((one) => ({ ...one, body: 'Unauthorized' }))],
    ['without a challenge', insteadOf401((one) => scimAnswer(401, one.body))],
  ])('%s gets no more than a note', async (_, answer) => {
    const { tenantUrl, token } = await opened(openSpoilt({ answer }));
    expect((await runForReal({ tenantUrl, token, limits })).bad).toEqual([]);
  });
});

describe('the token in a run', () => {
  it('for another tenant is warned of', async () => {
    const { tenantUrl, token } = await opened(openSpoilt());
    const tenantId = '11111111-0000-4000-8000-000000000009';
    expect((await runForReal({ tenantUrl, token, tenantId, limits })).bad).toEqual(['token-tenant: other']);
  });

  it('is asked about in four requests beside Entra’s own two, of which none gives it away', async () => {
    const repeat = (answer: SpoiltAnswer, request: SpoiltRequest) =>
      answer.status === 401
        ? scimAnswer(401, scimError(401, `cannot take ${authorization(request)}`))
        : answer;
    const { tenantUrl, token, seen } = await opened(openSpoilt({ answer: repeat }));
    const { findings } = await runForReal({
      tenantUrl,
      token,
      only: ['token-required', 'token-wrong-refused', 'token-tenant', 'token-expiry'],
    });
    const others = seen.filter((one) => authorization(one) !== `Bearer ${token}`);
    expect(others).toHaveLength(4);
    const [, , signature = ''] = token.split('.');
    const told = JSON.stringify([findings, findings.map(words.finding)]);
    expect(JSON.stringify(others)).not.toContain(signature.slice(4, 24));
    expect(told).not.toContain(signature.slice(4, 24));
    expect(told).not.toContain(token.slice(0, 60));
  });

  it('that is not a JWT is compared with one of the same look', async () => {
    const real = 'gt_live-1234567890abcdef';
    const answer = (answered: SpoiltAnswer, request: SpoiltRequest) =>
      authorization(request) === `Bearer ${real}` ? scimAnswer(200, emptyList) : answered;
    const { tenantUrl, seen } = await opened(openSpoilt({ answer }));
    const { verdicts } = await runForReal({ tenantUrl, token: real, only: ['token-wrong-refused'] });
    expect(verdicts).toMatchObject({ 'token-shape': 'note', 'token-wrong-refused': 'pass' });
    const wrong = seen.map(authorization).filter((sent) => sent !== '' && sent !== `Bearer ${real}`);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^Bearer [0-9a-f]{2}_[0-9a-f]{4}-[0-9a-f]{16}$/);
  });
});
