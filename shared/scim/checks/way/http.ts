import type { HttpOutcome } from '../../../http/port';
import { isGarbled, redirectTarget } from '../../answer';
import { defineCheck } from '../check';

const network = { verdict: 'fail', party: 'network' } as const;
const server = { verdict: 'fail', party: 'grouptalk' } as const;

/**
 * Whole HTTP answers come back, of a sensible size and in time. Fails only when no answer does; what a
 * single request meets is said by the check that asked it.
 */
export const http = defineCheck({
  id: 'http',
  needs: ['tls'],
  outcomes: {
    answers: { verdict: 'pass' },
    'captive-portal': network,
    'timed-out': server,
    'too-large': server,
    truncated: server,
    'not-http': server,
    garbled: server,
    'proxy-unreachable': network,
    'proxy-refused': network,
    'proxy-wants-sign-in': network,
    'certificate-refused': network,
    'encryption-broke-off': server,
    'broke-off': network,
  },
  ask: async (facts) => {
    const probes = await Promise.all([facts.userProbe(), facts.groupProbe()]);
    const asked = probes.filter((one) => one !== null);
    const bare = asked.length === 0 ? await facts.unauthenticated() : null;
    const all = [...asked, ...(bare ? [bare] : [])].map((one) => one.outcome);
    return all.length === 0 ? null : all;
  },
  judge: (asked: readonly HttpOutcome[]) => {
    const evidence = asked.map((one) => one.exchange);
    const answers = asked.filter((one) => one.kind === 'answer');
    const portal = answers.find((one) => one.status === 511);
    if (portal) return { outcome: 'captive-portal', params: { to: redirectTarget(portal) }, evidence };
    if (answers.some((one) => one.status === 407)) return { outcome: 'proxy-wants-sign-in', evidence };
    const ms = Math.round(Math.max(0, ...answers.map((one) => one.ms)));
    if (answers.length > 0) return { outcome: 'answers', params: { ms }, evidence };

    const failures = asked.filter((one) => one.kind === 'failure');
    const code = failures[0]?.code ?? 'connection-broken';
    const params = { code };
    if (failures[0] && isGarbled(failures[0])) return { outcome: 'garbled', params, evidence };
    switch (code) {
      case 'timed-out':
      case 'too-large':
      case 'truncated':
      case 'not-http':
      case 'proxy-unreachable':
      case 'proxy-refused':
      case 'proxy-wants-sign-in':
        return { outcome: code, params, evidence };
      case 'certificate-untrusted':
      case 'certificate-wrong-name':
      case 'certificate-dates':
        return { outcome: 'certificate-refused', params, evidence };
      case 'tls-failed':
        return { outcome: 'encryption-broke-off', params, evidence };
      default:
        return { outcome: 'broke-off', params, evidence };
    }
  },
});
