import type { IncomingMessage, ServerResponse } from 'node:http';
import { practiceGroupTalkAppId } from '../constants';
import type { PracticeContext } from '../context';
import { addGroupTalkServicePrincipal } from '../world/grouptalk-app';
import { addOnboardingServicePrincipal } from '../world/onboarding-app';
import type { PracticeUser } from '../world/state';
import { readAuthorizeRequest } from './authorize-request';
import { findClient } from './clients';
import { judgeConsent, recordConsent } from './consent';
import type { DeviceCodes } from './device-codes';
import { readCookie, sendPage } from './exchange';
import { consentPage, deviceCodePage, refusalPage, signInPage } from './pages';
import {
  type PendingSignIn,
  readSession,
  readTicket,
  sessionCookie,
  sessionCookieName,
  writeTicket,
} from './pending';
import { isOurTenant, judgeAddress, judgePerson, signInChoices } from './people';
import { type Refusal, refusalBody, refusals } from './refusal';
import { createWayBack } from './way-back';

/** The pages that a person walks through, each ending in the next one or in the way back to the app. */
export interface Interactive {
  authorize(req: IncomingMessage, res: ServerResponse, tenant: string, query: URLSearchParams): Promise<void>;
  signedIn(res: ServerResponse, form: URLSearchParams): Promise<void>;
  consented(res: ServerResponse, form: URLSearchParams): Promise<void>;
  refused(res: ServerResponse, form: URLSearchParams): Promise<void>;
  enterDeviceCode(res: ServerResponse, tenant: string, form: URLSearchParams | null): Promise<void>;
}

export function createInteractive(context: PracticeContext, devices: DeviceCodes): Interactive {
  const { world } = context;
  const giveBack = createWayBack(context, devices);

  const showSignIn = async (res: ServerResponse, pending: PendingSignIn, problem = '', chosen = '') =>
    sendPage(
      res,
      200,
      signInPage({
        action: `/${pending.tenant}/practice/sign-in`,
        ticket: await writeTicket(pending),
        app: findClient(pending.clientId)?.name ?? '',
        choices: signInChoices(world),
        chosen: chosen || pending.loginHint,
        problem,
      }),
    );

  /** A refusal that the person must read first, as Entra shows it. */
  const showRefusal = async (res: ServerResponse, pending: PendingSignIn, refusal: Refusal) =>
    sendPage(
      res,
      200,
      refusalPage(refusalTitle(refusal), refusalBody(refusal, null), {
        action: `/${pending.tenant}/practice/refused`,
        ticket: await writeTicket({ ...pending, refusal }),
      }),
    );

  /** The person is known: consent is there, asked for, or refused. */
  const proceed = async (res: ServerResponse, pending: PendingSignIn, user: PracticeUser) => {
    const client = findClient(pending.clientId);
    if (!client) return giveBack(res, pending, { refusal: refusals.clientNotFound(pending.clientId) });
    const silent = pending.prompt === 'none';
    const verdict = judgeConsent(context, client, user, pending.scopes);
    if (verdict.kind === 'refused') {
      return silent
        ? giveBack(res, pending, { refusal: verdict.refusal })
        : showRefusal(res, pending, verdict.refusal);
    }
    if (verdict.kind === 'given' && pending.prompt !== 'consent') return giveBack(res, pending, { user });
    if (silent) return giveBack(res, pending, { refusal: refusals.consentNeeded(client.id, client.name) });
    const page = consentPage({
      action: `/${pending.tenant}/practice/consent`,
      ticket: await writeTicket({ ...pending, userId: user.id }),
      client,
      user,
      organization: world.tenant.displayName,
      scopes: verdict.kind === 'ask' && pending.prompt !== 'consent' ? verdict.missing : pending.scopes,
      forOrganization: verdict.kind === 'ask' && verdict.forOrganization,
    });
    return sendPage(res, 200, page);
  };

  const begin = async (req: IncomingMessage | null, res: ServerResponse, pending: PendingSignIn) => {
    const known = req ? await readSession(readCookie(req, sessionCookieName), world.tenant.id) : null;
    const user = world.users.find((one) => one.id === known && !one.deletedDateTime);
    const hint = pending.loginHint.toLowerCase();
    const fits = user && (!hint || hint === user.userPrincipalName.toLowerCase());
    if (fits && !['login', 'select_account'].includes(pending.prompt)) {
      const verdict = judgePerson(context, user);
      if (verdict.ok) return proceed(res, pending, user);
      if (pending.prompt === 'none') return giveBack(res, pending, { refusal: verdict.refusal });
      return showRefusal(res, pending, verdict.refusal);
    }
    if (pending.prompt === 'none') return giveBack(res, pending, { refusal: refusals.loginRequired() });
    return showSignIn(res, pending);
  };

  const lostTicket = (res: ServerResponse) => {
    const text = 'This page is too old. Go back to the application and sign in again.';
    const body = refusalBody(refusals.grantNotUsable(text), null);
    sendPage(res, 400, refusalPage('Sign-in', body, null));
  };

  return {
    async authorize(req, res, tenant, query) {
      const verdict = readAuthorizeRequest(context, tenant, query);
      if (verdict.kind === 'go') return begin(req, res, verdict.pending);
      if (verdict.kind === 'back') return giveBack(res, verdict.pending, { refusal: verdict.refusal });
      const body = refusalBody(verdict.refusal, query.get('client-request-id'));
      return sendPage(res, 400, refusalPage('Sorry, but we’re having trouble signing you in', body, null));
    },

    async signedIn(res, form) {
      const pending = await readTicket(form.get('ticket') ?? '');
      if (!pending) return lostTicket(res);
      const address = form.get('other')?.trim() || form.get('username') || '';
      const verdict = judgeAddress(context, address);
      if (verdict.ok) {
        const { user } = verdict;
        res.appendHeader('set-cookie', await sessionCookie(user.id, world.tenant.id));
        return proceed(res, pending, user);
      }
      if (verdict.refusal.number === 50034) {
        const text = 'This username may be incorrect. Make sure that you typed it correctly. (AADSTS50034)';
        return showSignIn(res, pending, text, address);
      }
      return showRefusal(res, pending, verdict.refusal);
    },

    async consented(res, form) {
      const pending = await readTicket(form.get('ticket') ?? '');
      const user = world.users.find((one) => one.id === pending?.userId && !one.deletedDateTime);
      const client = findClient(pending?.clientId ?? '');
      if (!pending || !user || !client) return lostTicket(res);
      if (form.get('answer') !== 'accept') {
        return giveBack(res, pending, { refusal: refusals.consentDeclined() });
      }
      const verdict = judgeConsent(context, client, user, pending.scopes);
      if (verdict.kind === 'refused') return showRefusal(res, pending, verdict.refusal);
      const ownApp = client.id !== practiceGroupTalkAppId;
      if (ownApp || !context.hasFault('consent-elsewhere')) {
        const everyone =
          verdict.kind === 'ask' && verdict.forOrganization && form.get('organization') === 'yes';
        recordConsent(world, client.id, everyone ? null : user.id, pending.scopes);
        if (ownApp) addOnboardingServicePrincipal(context);
        else addGroupTalkServicePrincipal(context);
      }
      return giveBack(res, pending, { user });
    },

    async refused(res, form) {
      const pending = await readTicket(form.get('ticket') ?? '');
      if (!pending?.refusal) return lostTicket(res);
      return giveBack(res, pending, { refusal: pending.refusal });
    },

    async enterDeviceCode(res, tenant, form) {
      if (!isOurTenant(world, tenant)) {
        const body = refusalBody(refusals.tenantNotFound(tenant), null);
        return sendPage(res, 400, refusalPage('Enter code', body, null));
      }
      const action = `/${tenant}/oauth2/deviceauth`;
      if (!form) return sendPage(res, 200, deviceCodePage(action, ''));
      const found = devices.findByUserCode(form.get('otc') ?? '');
      if (!found) {
        return sendPage(
          res,
          200,
          deviceCodePage(action, "That code didn't work. Check the code and try again."),
        );
      }
      return begin(null, res, {
        tenant,
        clientId: found.clientId,
        scopes: found.scopes,
        openid: found.openid,
        prompt: '',
        loginHint: '',
        outcome: { kind: 'device', deviceCode: found.deviceCode },
      });
    },
  };
}

function refusalTitle(refusal: Refusal): string {
  if (refusal.number === 53003) return 'You cannot access this right now';
  if (refusal.number === 90094) return 'Need admin approval';
  if (refusal.number === 90095) return 'Approval required';
  return 'Sorry, but we’re having trouble signing you in';
}
