import { beforeAll, describe, expect, it } from 'vitest';
import { certificateVerdict } from '../../../electron/practice/certificate-verdict';
import { createAuthority, selfSigned, type TestAuthority } from '../../support/certificates';

const host = 'graph.microsoft.com';
const hosts = [host, 'login.microsoftonline.com'];
const hour = 3_600_000;
const [trusted, wrongName, wrongDates, untrusted] = [0, -200, -201, -202];

let authority: TestAuthority;
beforeAll(async () => {
  authority = await createAuthority();
});
const judge = (certificate: string, asked = host, now = Date.now()) =>
  certificateVerdict(certificate, asked, { caPem: authority.caPem, hosts }, now);

describe('the verdict on a certificate in the practice session', () => {
  it('trusts what the authority signed for the host that was asked for, in any case of letters', async () => {
    const { cert } = await authority.issue([host]);
    expect(judge(cert)).toBe(trusted);
    expect(judge(cert, host.toUpperCase())).toBe(trusted);
  });

  it('names another host, and dates that are over or have not come, by Chromium’s own codes', async () => {
    const { cert } = await authority.issue([host]);
    expect(judge(cert, 'login.microsoftonline.com')).toBe(wrongName);
    expect(judge(cert, host, Date.now() + 25 * hour)).toBe(wrongDates);
    expect(judge(cert, host, Date.now() - 2 * hour)).toBe(wrongDates);
  });

  it('does not trust a host that the authority may not vouch for, whoever signed', async () => {
    const { cert } = await authority.issue(['www.microsoft.com']);
    expect(judge(cert, 'www.microsoft.com')).toBe(untrusted);
  });

  it('does not trust another authority of the same name, nor a certificate that signed itself', async () => {
    const stranger = await createAuthority();
    expect(judge((await stranger.issue([host])).cert)).toBe(untrusted);
    expect(judge((await selfSigned([host])).cert)).toBe(untrusted);
  });

  it('does not take the authority’s own certificate for a server’s', () => {
    expect(judge(authority.caPem)).toBe(untrusted);
  });

  it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'does not trust what is no certificate: %j',
    (text) => {
      expect(judge(text)).toBe(untrusted);
    },
  );

  it('names the worst fault first: the chain, the name, the dates', async () => {
    const stranger = await createAuthority();
    const past = { from: Date.now() - 3 * hour, to: Date.now() - hour };
    expect(judge((await stranger.issue(['login.microsoftonline.com'], past)).cert)).toBe(untrusted);
    expect(judge((await authority.issue(['login.microsoftonline.com'], past)).cert)).toBe(wrongName);
    expect(judge((await authority.issue([host], past)).cert)).toBe(wrongDates);
  });
});
