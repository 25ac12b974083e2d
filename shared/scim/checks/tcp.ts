import type { Probe, Route } from '../../http/way-there';
import type { TenantUrl } from '../tenant-url';
import { defineCheck } from './check';

interface Asked {
  readonly site: TenantUrl;
  readonly route: Route;
  readonly connected: Probe<{ readonly address: string }>;
}

/** Somebody listens there, and the network lets us through to them. */
export const tcp = defineCheck({
  id: 'tcp',
  needs: ['dns'],
  outcomes: {
    connected: { verdict: 'pass' },
    'connected-by-proxy': { verdict: 'pass' },
    'not-found': { verdict: 'fail', party: 'admin' },
    refused: { verdict: 'fail', party: 'grouptalk' },
    'timed-out': { verdict: 'fail', party: 'network' },
    unreachable: { verdict: 'fail', party: 'network' },
    'proxy-unreachable': { verdict: 'fail', party: 'network' },
    'proxy-timed-out': { verdict: 'fail', party: 'network' },
    'proxy-refused': { verdict: 'fail', party: 'network' },
    'proxy-wants-sign-in': { verdict: 'fail', party: 'network' },
    'not-looked-at': { verdict: 'skipped' },
    broken: { verdict: 'fail', party: 'network' },
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    const [route, connected] = await Promise.all([facts.route(), facts.connected()]);
    return tenantUrl.ok && route && connected ? { site: tenantUrl.value, route, connected } : null;
  },
  judge: ({ site, route, connected }: Asked) => {
    const params = { host: site.host, port: site.port, proxy: route.proxy ?? '' };
    if (connected.ok) {
      return { outcome: route.proxy ? 'connected-by-proxy' : 'connected', params };
    }
    switch (connected.code) {
      case 'host-not-found':
        return { outcome: 'not-found', params };
      case 'connection-refused':
        return { outcome: 'refused', params };
      case 'timed-out':
        return { outcome: route.proxy ? 'proxy-timed-out' : 'timed-out', params };
      case 'unreachable':
      case 'proxy-unreachable':
      case 'proxy-refused':
      case 'proxy-wants-sign-in':
      case 'not-looked-at':
        return { outcome: connected.code, params };
      default:
        return { outcome: 'broken', params: { ...params, code: connected.code } };
    }
  },
});
