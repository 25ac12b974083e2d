import type { Probe, Route, TlsFacts } from '../../../http/way-there';
import type { TenantUrl } from '../../tenant-url';
import { defineCheck } from '../check';
import { gotThrough } from './answered';
import { isOwnNetwork } from './own-network';

interface Asked {
  readonly site: TenantUrl;
  readonly route: Route;
  readonly connected: Probe<{ readonly address: string }>;
  /** null: there is no TLS on this way. */
  readonly secured: Probe<TlsFacts> | null;
  /** null: a proxy looks them up. */
  readonly resolved: Probe<readonly string[]> | null;
  readonly gotThrough: boolean;
}

const network = { verdict: 'fail', party: 'network' } as const;

/**
 * Whether a proxy stands on the way to this address, lets us through, and leaves TLS alone. Entra goes another way: what
 * a proxy of this network does is no fault of the endpoint.
 */
export const proxy = defineCheck({
  id: 'proxy',
  needs: ['tenant-url'],
  outcomes: {
    none: { verdict: 'pass' },
    found: { verdict: 'pass' },
    'signs-in': { verdict: 'pass' },
    'not-looked-at': { verdict: 'skipped' },
    'reads-tls': { verdict: 'note', party: 'network' },
    'reads-tls-untrusted': network,
    'private-authority': { verdict: 'note', party: 'admin' },
    unreachable: network,
    refused: network,
    'wants-sign-in': network,
    'timed-out': network,
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    if (!tenantUrl.ok) return null;
    const { value: site } = tenantUrl;
    const [route, connected, secured] = await Promise.all([
      facts.route(),
      facts.connected(),
      site.plain ? null : facts.secured(),
    ]);
    if (!route || !connected) return null;
    const odd = connected.ok
      ? secured?.ok === true && secured.value.untrusted !== null
      : route.proxy !== null;
    return {
      site,
      route,
      connected,
      secured,
      resolved: route.proxy === null ? await facts.resolved() : null,
      gotThrough: odd && (await gotThrough(facts)),
    };
  },
  judge: (asked: Asked) => {
    const { site, route, connected, secured } = asked;
    const params = { host: site.host, proxy: route.proxy ?? '', issuer: '' };
    const fine = route.proxy === null ? 'none' : 'found';
    if (!connected.ok) return { outcome: withoutTunnel(asked, connected), params };
    const [leaf] = secured?.ok ? secured.value.chain : [];
    if (!secured?.ok || !leaf) return { outcome: fine, params };

    const named = { ...params, issuer: leaf.issuer };
    const reader = readers.test(leaf.issuer);
    const { untrusted, publicRoot } = secured.value;
    if (untrusted !== null && !asked.gotThrough)
      return { outcome: reader ? 'reads-tls-untrusted' : fine, params: named };
    // An authority that was handed in on purpose is nobody's eavesdropper.
    const onlyHere = untrusted !== null || publicRoot === false;
    if (!onlyHere) return { outcome: fine, params };
    if (reader || route.proxy !== null) return { outcome: 'reads-tls', params: named };
    return { outcome: isInside(asked) ? fine : 'private-authority', params: named };
  },
});

function withoutTunnel({ route, gotThrough }: Asked, { code, status }: Probe<unknown> & { ok: false }) {
  if (route.proxy === null) return 'none';
  if (code === 'not-looked-at') return 'not-looked-at';
  if (gotThrough) return code === 'proxy-wants-sign-in' ? 'signs-in' : 'found';
  switch (code) {
    case 'proxy-unreachable':
      return 'unreachable';
    case 'proxy-wants-sign-in':
      return 'wants-sign-in';
    case 'timed-out':
      return 'timed-out';
    case 'proxy-refused':
      // A gateway's errors (RFC 9110 section 15.6): it tried, and found nobody there.
      return status === 502 || status === 503 || status === 504 ? 'found' : 'refused';
    default:
      return 'found';
  }
}

/** A test on this computer or in this network has an authority of its own, and may. */
const isInside = ({ site, resolved }: Asked) =>
  isOwnNetwork(site.host) || (resolved?.ok === true && resolved.value.every(isOwnNetwork));

/** What reads TLS on the way and names itself: gateways, antivirus programs, and tools for developers. */
const readers =
  /zscaler|netskope|fortinet|fortigate|palo ?alto|blue ?coat|cisco umbrella|sophos|check ?point|forcepoint|websense|barracuda|sonicwall|watchguard|mcafee|skyhigh|trellix|iboss|untangle|smoothwall|lightspeed|securly|kaspersky|avast|avg (?:web|tech)|bitdefender|eset ssl|dr\.?web|mitmproxy|fiddler|charles proxy|portswigger|proxyman|telerik|squid/i;
