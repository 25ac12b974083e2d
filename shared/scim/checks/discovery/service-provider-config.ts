import type { HttpOutcome } from '../../../http/port';
import { isPlain, memberOf, type Plain } from '../../resource';
import { defineCheck } from '../check';
import { availability, flaw, readDiscovery, saysSchema, toldOf } from './discovery-answer';

const urn = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const note = { ...flaw, verdict: 'note' } as const;

/** RFC 7643 section 5: each has a `supported`. Entra needs the first two. */
const needed = ['patch', 'filter'] as const;
const others = ['bulk', 'sort', 'etag', 'changePassword'] as const;

/** What the endpoint says that it can do is what Entra needs, and what it does. */
export const serviceProviderConfig = defineCheck({
  id: 'service-provider-config',
  needs: ['token-accepted'],
  outcomes: {
    good: { verdict: 'pass' },
    ...availability,
    'not-the-configuration': flaw,
    'denies-patch': flaw,
    'denies-filter': flaw,
    'not-a-boolean': flaw,
    'needed-missing': flaw,
    'urn-missing': flaw,
    'other-sign-in': flaw,
    incomplete: note,
  },
  ask: async (facts) => {
    const asked = await facts.get('ServiceProviderConfig');
    return asked?.outcome ?? null;
  },
  judge: (outcome: HttpOutcome) => {
    const { params, evidence } = toldOf(outcome);
    const read = readDiscovery(outcome);
    if (read.kind === 'amiss') return { outcome: read.outcome, params, evidence };
    const { json } = read;
    if (!isPlain(json) || memberOf(json, 'Resources') !== undefined) {
      return { outcome: 'not-the-configuration', params, evidence };
    }
    const missing = [...needed, ...others].filter((name) => supportOf(json, name) === undefined);
    const told = (outcome: Said, names: readonly string[] = []) => ({
      outcome,
      params: { ...params, names: names.join(', ') },
      evidence,
    });
    if (needed.every((name) => missing.includes(name))) return told('not-the-configuration');
    if (supportOf(json, 'patch') === false) return told('denies-patch');
    if (supportOf(json, 'filter') === false) return told('denies-filter');
    const vague = [...needed, ...others].filter(
      (name) => !missing.includes(name) && typeof supportOf(json, name) !== 'boolean',
    );
    if (vague.length > 0) return told('not-a-boolean', vague);
    const lost = needed.filter((name) => missing.includes(name));
    if (lost.length > 0) return told('needed-missing', lost);
    if (!saysSchema(json, urn)) return told('urn-missing');

    const schemes = schemesOf(json);
    if (schemes.length > 0 && !schemes.some(isBearer)) return told('other-sign-in', schemes);
    const absent = [...missing, ...(schemes.length === 0 ? ['authenticationSchemes'] : [])];
    return absent.length > 0 ? told('incomplete', absent) : told('good');
  },
});

type Said =
  | 'good'
  | 'not-the-configuration'
  | 'denies-patch'
  | 'denies-filter'
  | 'not-a-boolean'
  | 'needed-missing'
  | 'urn-missing'
  | 'other-sign-in'
  | 'incomplete';

/** undefined: it says nothing. */
function supportOf(config: Plain, name: string): unknown {
  const part = memberOf(config, name);
  return isPlain(part) ? (memberOf(part, 'supported') ?? undefined) : undefined;
}

/** The types of the ways to sign in. */
function schemesOf(config: Plain): readonly string[] {
  const schemes = memberOf(config, 'authenticationSchemes');
  return (Array.isArray(schemes) ? schemes : []).flatMap((one) => {
    const words = isPlain(one) ? [memberOf(one, 'type'), memberOf(one, 'name')] : [];
    const said = words.filter((word) => typeof word === 'string' && word !== '');
    return said.length > 0 ? [said.join(' ').slice(0, 60)] : [];
  });
}

/** `oauthbearertoken`, `oauth2` (RFC 7643 section 5), and what endpoints call it in life. */
const isBearer = (scheme: string): boolean => /oauth|bearer|token|jwt|openid|api.?key/i.test(scheme);
