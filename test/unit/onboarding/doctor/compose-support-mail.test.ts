import { describe, expect, it } from 'vitest';
import type { Exchange, Finding } from '../../../../shared/model/finding';
import { composeSupportMail } from '../../../../shared/onboarding/doctor/compose-support-mail';
import { grouptalk } from '../../../../shared/target/grouptalk';
import { createWords } from '../../../../shared/words/words';
import { goodToken } from '../../../support/scim-answers';

const exchange = (more: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  url: 'https://api.grouptalk.com/api/scim/Users?filter=x',
  status: 404,
  ms: 12,
  request: 'GET /api/scim/Users?filter=x\nAuthorization: Bearer …abcd',
  response: 'HTTP 404 Not Found\n\n{"detail":"nobody"}',
  ...more,
});
const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'entra-user-probe',
  outcome: 'no-match-404',
  verdict: 'fail',
  party: 'grouptalk',
  params: {},
  evidence: [exchange()],
  ms: 1,
  ...more,
});
const tenant = { displayName: 'Nordvik', id: '0f0f0f0f-0000-4000-8000-000000000001' };
const compose = (
  findings: readonly Finding[],
  language: 'en' | 'sv' = 'en',
  of: typeof tenant | null = tenant,
) =>
  composeSupportMail(createWords(language), {
    run: { startedAt: '2026-11-24T09:14:02.000Z', tenantUrl: grouptalk.tenantUrl, findings },
    tenant: of,
    version: '1.2.3',
    target: grouptalk,
  });

describe('the mail to GroupTalk Support', () => {
  it('has what GroupTalk must act on, with its evidence, and nothing else', () => {
    const { to, subject, body } = compose([
      finding(),
      finding({
        id: 'tls',
        outcome: 'expires-soon',
        verdict: 'warn',
        params: { date: '2026-12-01', days: 7 },
        evidence: [],
      }),
      finding({
        id: 'token-accepted',
        outcome: 'refused',
        party: 'admin',
        evidence: [exchange({ status: 401 })],
      }),
      finding({ id: 'dns', outcome: 'broken', party: 'network' }),
      finding({ id: 'list-shape', outcome: 'list-urn-missing', verdict: 'note' }),
      finding({ id: 'content-type', outcome: 'scim', verdict: 'pass' }),
    ]);
    expect(to).toBe('support@grouptalk.com');
    expect(subject).toContain('Nordvik');
    for (const part of [
      tenant.displayName,
      tenant.id,
      grouptalk.tenantUrl,
      '2026-11-24 09:14:02 (UTC)',
      '1.2.3',
    ])
      expect(body).toContain(part);
    expect(body).toContain(
      '1. Entra’s Test Connection: people [entra-user-probe] – Failed\nThe endpoint answers 404',
    );
    expect(body).toContain('    HTTP 404 Not Found\n    \n    {"detail":"nobody"}');
    expect(body).toContain('[tls] – Warning');
    expect(body).not.toMatch(/token-accepted|\[dns\]|list-shape|content-type|401/);
  });

  it('is there in Swedish, and without a tenant', () => {
    const { subject, body } = compose([finding()], 'sv', null);
    expect(subject).toContain('api.grouptalk.com');
    expect(body).toMatch(/^Hej GroupTalk Support,/);
    expect(body).toContain('[entra-user-probe] – Misslyckad');
    expect(body).not.toMatch(/tenant name|Kind regards|Sent/);
  });

  it('says so when there is nothing for GroupTalk', () => {
    expect(compose([]).body).toContain('Nothing was found that needs your attention.');
  });

  it('has no token, wherever one stands', () => {
    const { body, mailto } = compose([
      finding({ evidence: [exchange({ response: `HTTP 200\n\n{"you sent":"${goodToken}"}` })] }),
    ]);
    expect(body + decodeURIComponent(mailto)).not.toContain(goodToken.slice(0, 40));
  });

  it('can be mailed however much was answered, and says what was left out', () => {
    const huge = exchange({ response: 'x'.repeat(500_000), url: `https://h.example/${'y'.repeat(9_000)}` });
    const { body } = compose(
      Array.from({ length: 40 }, () => finding({ evidence: [huge, huge, huge, huge, huge] })),
    );
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('[shortened: 500,000 letters in all]');
    expect(body).toContain('2 more requests belong to this.');
  });

  it.each([1, 60])('opens in a mail program of Windows, too, with %i findings', (count) => {
    const many = Array.from({ length: count }, () =>
      finding({ evidence: [exchange({ response: 'å'.repeat(2_000) })] }),
    );
    const { mailto, body } = compose(many, 'sv');
    expect(mailto.length).toBeLessThanOrEqual(2_000);
    const shown = new URL(mailto).searchParams.get('body') ?? '';
    expect(shown).toContain('Klistra in den kopierade texten här');
    expect(shown).toContain(tenant.id);
    expect(body).toContain('ååå');
  });

  it('opens whole where it is short', () => {
    const { mailto, body } = compose([finding({ evidence: [] })]);
    expect(new URL(mailto).searchParams.get('body')).toBe(body.replaceAll('\n', '\r\n'));
  });
});
