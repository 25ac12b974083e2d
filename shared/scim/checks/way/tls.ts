import type { CertificateFacts, Probe, TlsFacts } from '../../../http/way-there';
import { isoDay } from '../../iso-time';
import type { TenantUrl } from '../../tenant-url';
import { defineCheck } from '../check';
import { gotThrough } from './answered';

interface Asked {
  readonly site: TenantUrl;
  readonly secured: Probe<TlsFacts> | null;
  readonly now: number;
  /** A request was answered, whatever was found fault with here. */
  readonly gotThrough: boolean;
}

const day = 86_400_000;
/** Two weeks; of a short-lived certificate, which is renewed by itself, the last third of its life. */
const soon = ({ validFrom, validTo }: CertificateFacts) => Math.min(14 * day, (validTo - validFrom) / 3);
const entraTls =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#tls-protocol-versions';
const server = { verdict: 'fail', party: 'grouptalk' } as const;

/** The certificate, and what Entra asks of a server's TLS: 1.2, certain suites, RSA of 2048 bits or ECC of 256. */
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
    'no-tls-12': { ...server, reference: entraTls },
    'other-suites': { ...server, reference: entraTls },
    'weak-key': { ...server, reference: entraTls },
    'weak-signature': server,
    'timed-out': { verdict: 'fail', party: 'network' },
    'no-handshake': server,
    'not-looked-at': { verdict: 'skipped' },
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    if (!tenantUrl.ok) return null;
    const { value: site } = tenantUrl;
    const secured = site.plain ? null : await facts.secured();
    const odd = secured && (!secured.ok || secured.value.untrusted !== null);
    return { site, secured, now: facts.now(), gotThrough: odd ? await gotThrough(facts) : true };
  },
  judge: ({ site, secured, now, gotThrough }: Asked) => {
    const at = { host: site.host };
    if (!secured) return { outcome: 'plain-loopback', params: at };
    if (!secured.ok) {
      const hidden = secured.code === 'proxy-wants-sign-in' && gotThrough;
      if (hidden || secured.code === 'not-looked-at') return { outcome: 'not-looked-at', params: at };
      const outcome = secured.code === 'timed-out' ? 'timed-out' : 'no-handshake';
      return { outcome, params: { ...at, code: secured.code } };
    }
    const { protocol, nameMatches, chain, tls12 } = secured.value;
    const untrusted = gotThrough ? null : secured.value.untrusted;
    const weak = chain.find((one) => one.weakHash !== undefined && one.subject !== one.issuer);
    const leaf = chain[0];
    const params = {
      ...at,
      protocol,
      issuer: leaf?.issuer ?? '?',
      names: leaf?.names.slice(0, 5).join(', ') || (leaf?.subject ?? '?'),
      until: leaf ? isoDay(leaf.validTo) : '?',
      from: leaf ? isoDay(leaf.validFrom) : '?',
      code: untrusted ?? '',
      days: leaf ? Math.floor((leaf.validTo - now) / day) : '?',
      hash: weak?.weakHash ?? '',
      key: leaf ? `${leaf.keyType} ${leaf.keyBits ?? ''}`.trim() : '?',
    };
    if (weak) return { outcome: 'weak-signature', params };
    if (untrusted && !namesOnly(untrusted)) return { outcome: distrust(untrusted), params };
    if (!nameMatches) return { outcome: 'wrong-name', params };
    if (/^(?:SSL|TLSv1$|TLSv1\.0|TLSv1\.1)/.test(protocol)) return { outcome: 'old-protocol', params };
    if (tls12 === 'none') return { outcome: 'no-tls-12', params };
    if (tls12 === 'other-suites') return { outcome: 'other-suites', params };
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
