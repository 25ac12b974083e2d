import type { SecretTokenJudgement } from '../secret-token';
import { defineCheck } from './check';

const refused = { verdict: 'fail', party: 'admin' } as const;

/** The secret token as a text: what cannot be a bearer token is not sent. */
export const tokenShape = defineCheck({
  id: 'token-shape',
  needs: [],
  outcomes: {
    jwt: { verdict: 'pass' },
    opaque: { verdict: 'note' },
    damaged: { verdict: 'warn', party: 'admin' },
    'odd-characters': { verdict: 'warn', party: 'admin' },
    empty: refused,
    'line-break': refused,
    'blank-inside': refused,
    'control-character': refused,
    'non-ascii': refused,
  },
  ask: async (facts) => facts.subject.judgeToken(facts.now()),
  judge: (token: SecretTokenJudgement) => {
    if (!token.usable) return { outcome: token.reason };
    if (token.format === 'damaged') return { outcome: 'damaged' };
    if (token.oddCharacters) return { outcome: 'odd-characters' };
    return { outcome: token.format, params: { issuer: token.hint.issuer ?? '–' } };
  },
});
