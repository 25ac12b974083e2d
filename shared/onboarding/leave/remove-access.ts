import { failed, ok, type Problem, type Result } from '../../contract/problem';
import { scopes } from '../../graph/scopes';
import { deleteAppByClient, readAppByClient } from '../../graph/service-principals';
import type { Access } from '../../model/access';
import type { OnboardingDeps } from '../deps';
import { untilThere } from '../patience';
import { isHome, noAccess } from './look-at-access';

type RemovalPowers = Pick<OnboardingDeps, 'cloud' | 'graph' | 'writer' | 'clock' | 'signIn'>;

/**
 * Takes this app out of the tenant that is signed in: deletes its enterprise application, and every consent with it.
 * That needs one permission (`Application.ReadWrite.All`), which goes with the rest; taking grants away one by one
 * would need another as strong, and leave the application behind. `clientId` is this app's own, and no other
 * application is ever touched. One that is gone already is no problem. Problems: those of the writer and of Graph.
 */
export async function removeAccess(
  deps: RemovalPowers,
  input: { readonly clientId: string },
  signal?: AbortSignal,
): Promise<Result<Access>> {
  const { graph, clock, signIn, writer } = deps;
  const { clientId } = input;
  // The token that is asked with may have brought the application back a moment ago.
  const found = await untilThere(clock, () => readAppByClient(graph, clientId, scopes.leave, signal), signal);
  const account = signIn.account();
  if (!account) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  if (!found.ok) {
    return found.problem.code === 'graph-not-found' ? ok(noAccess(deps, account, clientId)) : found;
  }
  const app = found.value;
  if (app.appId.toLowerCase() !== clientId.toLowerCase()) {
    return failed('write-declined', {
      detail: 'Graph answered with another application',
      remedy: 'report-bug',
    });
  }
  const removed = await writer.write<unknown, true>(
    {
      change: {
        id: 'remove-access',
        servicePrincipalId: app.id,
        subject: app.displayName,
        lines: [{ what: app.displayName, old: clientId, new: null }],
      },
      act: (during) => deleteAppByClient(graph, clientId, during),
      seen: async (_, during) => {
        const again = await readAppByClient(graph, clientId, scopes.leave, during);
        if (again.ok) return ok(null);
        return isGone(again.problem) ? ok(true) : again;
      },
    },
    signal,
  );
  return removed.ok ? ok(noAccess(deps, account, clientId, isHome(app, account.tenantId))) : removed;
}

/** Graph no longer finds it, or Entra no longer signs anybody in to it. */
const isGone = ({ code }: Problem): boolean =>
  ['graph-not-found', 'sign-in-needed', 'consent-needed', 'sign-in-refused'].includes(code);
