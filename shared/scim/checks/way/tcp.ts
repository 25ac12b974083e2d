import type { Probe, Route } from '../../../http/way-there';
import type { TenantUrl } from '../../tenant-url';
import { defineCheck } from '../check';
import { gotThrough } from './answered';

interface Asked {
  readonly site: TenantUrl;
  readonly route: Route;
  readonly connected: Probe<{ readonly address: string }>;
  readonly gotThrough: boolean;
}

/** Somebody listens there, and the network lets us through to them. */
export const tcp = defineCheck({
  id: 'tcp',
  needs: ['dns', 'proxy'],
  outcomes: {
    connected: { verdict: 'pass' },
    'connected-by-proxy': { verdict: 'pass' },
    'not-found': { verdict: 'fail', party: 'admin' },
    refused: { verdict: 'fail', party: 'grouptalk' },
    'timed-out': { verdict: 'fail', party: 'network' },
    unreachable: { verdict: 'fail', party: 'network' },
    'proxy-found-nobody': { verdict: 'fail', party: 'admin' },
    'not-looked-at': { verdict: 'skipped' },
    broken: { verdict: 'fail', party: 'network' },
  },
  ask: async (facts) => {
    const { tenantUrl } = facts.subject;
    const [route, connected] = await Promise.all([facts.route(), facts.connected()]);
    if (!tenantUrl.ok || !route || !connected) return null;
    const odd = !connected.ok && route.proxy !== null;
    return { site: tenantUrl.value, route, connected, gotThrough: odd && (await gotThrough(facts)) };
  },
  judge: ({ site, route, connected, gotThrough }: Asked) => {
    const params = { host: site.host, port: site.port, proxy: route.proxy ?? '' };
    if (connected.ok) {
      return { outcome: route.proxy ? 'connected-by-proxy' : 'connected', params };
    }
    if (gotThrough) return { outcome: 'not-looked-at', params };
    switch (connected.code) {
      case 'host-not-found':
        return { outcome: 'not-found', params };
      case 'connection-refused':
        return { outcome: 'refused', params };
      case 'proxy-refused':
        return { outcome: 'proxy-found-nobody', params };
      case 'timed-out':
      case 'unreachable':
      case 'not-looked-at':
        return { outcome: connected.code, params };
      default:
        return { outcome: 'broken', params: { ...params, code: connected.code } };
    }
  },
});
