import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PracticeContext } from '../context';
import type { PracticeUser } from '../world/state';
import type { DeviceCodes } from './device-codes';
import { redirect, sendPage } from './exchange';
import { clientInfo } from './id-token';
import { formPostPage, messagePage, sendAtOnceSource } from './pages';
import type { PendingSignIn } from './pending';
import { type Refusal, refusalBody, refusals } from './refusal';
import { signPracticeToken } from './tokens';

/** Ends a sign-in: back to the app with a code or a refusal, or on to the device that waits for it. */
export type WayBack = (
  res: ServerResponse,
  pending: PendingSignIn,
  result: { readonly user: PracticeUser } | { readonly refusal: Refusal },
) => Promise<void>;

export function createWayBack(context: PracticeContext, devices: DeviceCodes): WayBack {
  const tenantId = context.world.tenant.id;

  const writeCode = (pending: PendingSignIn, user: PracticeUser): Promise<string> => {
    const { clientId, scopes, openid, outcome } = pending;
    const asked =
      outcome.kind === 'redirect'
        ? { redirectUri: outcome.redirectUri, challenge: outcome.challenge, nonce: outcome.nonce }
        : {};
    const claims = { use: 'code', id: randomUUID(), userId: user.id, tenantId, clientId, scopes, openid };
    return signPracticeToken({ ...claims, ...asked }, '10m');
  };

  return async (res, pending, result) => {
    const { outcome } = pending;
    if (outcome.kind === 'device') {
      const declined = 'refusal' in result && result.refusal.error === 'access_denied' && !pending.refusal;
      devices.settle(outcome.deviceCode, declined ? { refusal: refusals.deviceDeclined() } : result);
      const page =
        'user' in result
          ? messagePage('You have signed in', 'You may now close this window and return to your device.')
          : messagePage('You have not signed in', 'You may now close this window.');
      return sendPage(res, 200, page);
    }
    const fields =
      'user' in result
        ? {
            code: await writeCode(pending, result.user),
            client_info: clientInfo(result.user.id, tenantId),
          }
        : refusalFields(result.refusal);
    const all = outcome.state === null ? fields : { ...fields, state: outcome.state };
    if (outcome.responseMode === 'form_post') {
      return sendPage(res, 200, formPostPage(outcome.redirectUri, all), { script: sendAtOnceSource });
    }
    const url = new URL(outcome.redirectUri);
    if (outcome.responseMode === 'fragment') url.hash = new URLSearchParams(all).toString();
    else for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return redirect(res, url.href);
  };
}

function refusalFields(refusal: Refusal): Record<string, string> {
  const body = refusalBody(refusal, null);
  return {
    error: body.error,
    error_description: body.error_description,
    error_uri: body.error_uri,
    ...(body.suberror ? { error_subcode: body.suberror } : {}),
  };
}
