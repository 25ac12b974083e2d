import type { Probe, Route } from '../../../http/way-there';
import type { TenantUrl } from '../../tenant-url';
import { defineCheck } from '../check';
import { isOwnNetwork, isThisComputer } from './own-network';

interface Asked {
  readonly site: TenantUrl;
  readonly route: Route;
  readonly resolved: Probe<readonly string[]> | null;
}

const entraComesFrom =
  'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#ip-ranges';

/** The host's name is known. Behind a proxy it is the proxy that looks it up. */
export const dns = defineCheck({
  id: 'dns',
  needs: ['tenant-url'],
  outcomes: {
    found: { verdict: 'pass' },
    address: { verdict: 'pass' },
    private: { verdict: 'note', party: 'admin', reference: entraComesFrom },
    'by-proxy': { verdict: 'skipped' },
    'not-found': { verdict: 'fail', party: 'admin' },
    'timed-out': { verdict: 'fail', party: 'network' },
    broken: { verdict: 'fail', party: 'network' },
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    const route = await facts.route();
    if (!tenantUrl.ok || !route) return null;
    const resolved = route.proxy ? null : await facts.resolved();
    return { site: tenantUrl.value, route, resolved };
  },
  judge: ({ site, route, resolved }: Asked) => {
    const params = { host: site.host, proxy: route.proxy ?? '' };
    if (!resolved) return { outcome: 'by-proxy', params };
    if (resolved.ok) {
      const literal = /^[\d.]+$|:/.test(site.host);
      const addresses = resolved.value.slice(0, 4).join(', ');
      const here = isThisComputer(site.host) || resolved.value.some(isThisComputer);
      const inside = resolved.value.length > 0 && resolved.value.every(isOwnNetwork);
      const outcome = inside && !here ? 'private' : literal ? 'address' : 'found';
      return { outcome, params: { ...params, addresses } };
    }
    if (resolved.code === 'host-not-found') return { outcome: 'not-found', params };
    if (resolved.code === 'timed-out') return { outcome: 'timed-out', params };
    return { outcome: 'broken', params: { ...params, code: resolved.code } };
  },
});
