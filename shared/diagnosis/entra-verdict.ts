import type { Exchange, Finding, Party } from '../model/finding';
import { found } from '../model/found';
import type { Verdict } from '../model/verdict';
import { explainCode, saysRefused } from './error-codes';

/** Entra's refusal, as the codes and messages that Microsoft Graph gave for it. */
interface EntraRefusal {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** Tried with the values that are at hand, or with those that are saved in Entra. */
export type EntraTrial = 'entra-accepts' | 'entra-saved';

/**
 * What Entra said when it tried the credentials itself. Its message quotes the endpoint's
 * answer in lines such as `Response Status Code:`; the status tells a refused token from a wrong address.
 */
export function entraFinding(
  error: EntraRefusal | null,
  evidence: readonly Exchange[],
  ms: number,
  id: EntraTrial = 'entra-accepts',
): Finding {
  if (!error) return found(id, 'accepted', 'pass', { evidence, ms });
  const message = error.messages.join(' ');
  const code = error.codes.find((one) => explainCode(one).family !== null) ?? error.codes[0] ?? '';
  const outcome = outcomeOf(message, code);
  return found(id, outcome, 'fail', {
    party: parties[outcome] ?? 'admin',
    params: { code, status: statusIn(message) ?? '', message: error.messages[0]?.slice(0, 300) ?? '' },
    evidence,
    ms,
  });
}

const parties: Readonly<Record<string, Party>> = { 'not-reached': 'network', 'target-error': 'grouptalk' };

function outcomeOf(message: string, code: string): string {
  const status = statusIn(message) ?? '';
  if (/^(401|unauthorized|403|forbidden)$/i.test(status)) return 'token-refused';
  if (/^(404|notfound|not found)$/i.test(status)) return 'not-found';
  if (/^(5\d\d|internalservererror|badgateway|serviceunavailable|gatewaytimeout)$/i.test(status))
    return 'target-error';
  if (status) return 'refused';
  if (saysRefused(message) || /invalid credentials/i.test(message)) return 'token-refused';
  if (/error occurred while sending|not able to connect|unable to connect/i.test(message))
    return 'not-reached';
  return /InvalidCredentials$/i.test(code) ? 'token-refused' : 'refused';
}

/** `Response Status Code: Unauthorized` → `Unauthorized`. */
const statusIn = (message: string): string | null =>
  /Response Status Code:\s*([A-Za-z]+|\d{3})/i.exec(message)?.[1] ?? null;

/** Both verdicts side by side (`probes-together`): where they differ the way differs, not the token. */
export function togetherFinding(here: Verdict, entra: Verdict): Finding {
  const fineHere = here !== 'fail' && here !== 'skipped';
  const fineThere = entra === 'pass';
  if (fineHere && fineThere) return found('probes-together', 'both', 'pass');
  if (fineThere) return found('probes-together', 'entra-only', 'warn', { party: 'network' });
  if (fineHere) return found('probes-together', 'here-only', 'fail', { party: 'admin' });
  return found('probes-together', 'neither', 'fail', { party: 'admin' });
}
