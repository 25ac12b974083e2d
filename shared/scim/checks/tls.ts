import type { CertificateFacts, Probe, TlsFacts } from '../../http/way-there';

import { isoDay } from '../iso-time';
import type { TenantUrl } from '../tenant-url';
import { defineCheck } from './check';

interface Asked {
  readonly site: TenantUrl;
  readonly secured: Probe<TlsFacts> | null;
  readonly now: number;
}

/** Two weeks; of a short-lived certificate, which is renewed by itself, the last third of its life. */
const soon = ({ validFrom, validTo }: CertificateFacts) =>
  Math.min(14 * 86_400_000, (validTo - validFrom) / 3);
const entraTls =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#tls-protocol-versions';
const server = { verdict: 'fail', party: 'grouptalk' } as const;

/** The certificate, and what Entra asks of a server's TLS: 1.2, RSA of 2048 bits or ECC of 256. */
export const tls = defineCheck({
  id: 'tls',
  needs: ['tcp'],
  outcomes: {
    good: { verdict: 'pass' },
    'plain-loopback': { verdict: 'skipped' },
    'expires-soon': { verdict: 'warn', party: 'grouptalk' },
    'wrong-name': server,
    expired: server,
    'not-yet-valid': server,
    'self-signed': server,
    'chain-incomplete': server,
    untrusted: server,
    'old-protocol': { ...server, reference: entraTls },
    'weak-key': { ...server, reference: entraTls },
    'timed-out': { verdict: 'fail', party: 'network' },
    'no-handshake': server,
    'not-looked-at': { verdict: 'skipped' },
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    if (!tenantUrl.ok) return null;
    const { value: site } = tenantUrl;
    return { site, secured: site.plain ? null : await facts.secured(), now: facts.now() };
  },
  judge: ({ site, secured, now }: Asked) => {
    const at = { host: site.host };
    if (!secured) return { outcome: 'plain-loopback', params: at };
    if (!secured.ok) {
      if (secured.code === 'not-looked-at') return { outcome: secured.code, params: at };
      const outcome = secured.code === 'timed-out' ? 'timed-out' : 'no-handshake';
      return { outcome, params: { ...at, code: secured.code } };
    }
    const { protocol, untrusted, nameMatches, chain } = secured.value;
    const leaf = chain[0];
    const params = {
      ...at,
      protocol,
      issuer: leaf?.issuer ?? '?',
      names: leaf?.names.slice(0, 5).join(', ') || (leaf?.subject ?? '?'),
      until: leaf ? isoDay(leaf.validTo) : '?',
      from: leaf ? isoDay(leaf.validFrom) : '?',
      code: untrusted ?? '',
      key: leaf ? `${leaf.keyType} ${leaf.keyBits ?? ''}`.trim() : '?',
    };
    if (untrusted && !namesOnly(untrusted)) return { outcome: distrust(untrusted), params };
    if (!nameMatches) return { outcome: 'wrong-name', params };
    if (/^(?:SSL|TLSv1$|TLSv1\.0|TLSv1\.1)/.test(protocol)) return { outcome: 'old-protocol', params };
    if (leaf && isWeak(leaf.keyType, leaf.keyBits)) return { outcome: 'weak-key', params };
    if (leaf && leaf.validTo - now < soon(leaf)) return { outcome: 'expires-soon', params };
    return { outcome: 'good', params };
  },
});

const namesOnly = (code: string) => /ALTNAME|HOSTNAME_MISMATCH/.test(code);

/** OpenSSL's verification errors, by what somebody has to do about them. */
function distrust(code: string) {
  if (/HAS_EXPIRED/.test(code)) return 'expired';
  if (/NOT_YET_VALID/.test(code)) return 'not-yet-valid';
  if (/DEPTH_ZERO_SELF_SIGNED/.test(code)) return 'self-signed';
  if (/UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT$/.test(code)) return 'chain-incomplete';
  return 'untrusted';
}

function isWeak(keyType: string, bits: number | null): boolean {
  if (bits === null) return false;
  return /rsa/i.test(keyType) ? bits < 2048 : /ec/i.test(keyType) && bits < 256;
}
