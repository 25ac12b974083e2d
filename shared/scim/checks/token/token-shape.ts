import type { SecretTokenJudgement } from '../../secret-token';
import { isUnsigned } from '../../token-claims';
import { defineCheck } from '../check';

const refused = { verdict: 'fail', party: 'admin' } as const;
const jws = 'https://www.rfc-editor.org/rfc/rfc7518#section-3.6';

/** The secret token as a text: what cannot be a bearer token is not sent. */
export const tokenShape = defineCheck({
  id: 'token-shape',
  needs: [],
  outcomes: {
    jwt: { verdict: 'pass' },
    opaque: { verdict: 'note' },
    'bearer-prefix': { verdict: 'note', party: 'admin' },
    damaged: { verdict: 'warn', party: 'admin' },
    'odd-characters': { verdict: 'warn', party: 'admin' },
    quoted: refused,
    // Whether the endpoint takes such a token from anybody is for `token-wrong-refused` to find out.
    unsigned: { verdict: 'note', party: 'grouptalk', reference: jws },
    empty: refused,
    'line-break': refused,
    'blank-inside': refused,
    'control-character': refused,
    'non-ascii': refused,
  },
  ask: async (facts) => facts.subject.judgeToken(facts.now()),
  judge: (token: SecretTokenJudgement) => {
    if (!token.usable) return { outcome: token.reason };
    if (/^(["'`]).*\1$/.test(token.token)) return { outcome: 'quoted' };
    if (token.format === 'damaged') return { outcome: 'damaged' };
    if (token.oddCharacters) return { outcome: 'odd-characters' };
    if (token.format === 'jwt' && isUnsigned(token.token)) return { outcome: 'unsigned' };
    const params = { issuer: token.hint.issuer ?? '–' };
    return { outcome: token.prefixed ? 'bearer-prefix' : token.format, params };
  },
});
