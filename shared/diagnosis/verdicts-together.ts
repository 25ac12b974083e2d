import type { Finding, Party } from '../model/finding';
import { found } from '../model/found';
import type { Verdict } from '../model/verdict';

interface Verdicts {
  /** Of this computer: the way, the token and Entra's two searches, and nothing beyond. */
  readonly here: Verdict;
  /** Of Entra, with the same values. */
  readonly entra: Verdict;
  /** Of Entra, with what is saved; `skipped` where nothing is. */
  readonly saved: Verdict;
  /** A proxy between this computer and the endpoint opens the encryption. */
  readonly inspected: boolean;
}

/**
 * What the verdicts say together. Where this computer and Entra differ, the way differs: addresses that are let in
 * (learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#ip-ranges), or a proxy.
 * Where Entra's two differ, another token or address is saved.
 */
export function verdictsTogether({ here, entra, saved, inspected }: Verdicts): Finding {
  const id = 'verdicts-together';
  const asked = entra !== 'skipped';
  const fineHere = here !== 'fail' && here !== 'skipped';
  const say = (outcome: string, verdict: Verdict, party?: Party) =>
    found(id, outcome, verdict, party ? { party } : {});
  if (!asked) return say('not-compared', 'skipped');
  if (entra === 'pass') {
    if (saved === 'fail') return say('saved-differs', 'fail', 'admin');
    if (fineHere) return say('both', 'pass');
    return inspected ? say('entra-only-inspected', 'warn', 'network') : say('entra-only', 'warn', 'network');
  }
  if (saved === 'pass') return say('only-saved', 'warn', 'admin');
  return fineHere ? say('here-only', 'fail', 'grouptalk') : say('neither', 'fail', 'admin');
}
