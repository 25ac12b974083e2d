import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { practiceGroupTalkAppId, practiceHosts } from '../constants';
import type { PracticeContext, PracticeHandler } from '../context';
import { readPracticeToken } from '../login/tokens';
import {
  integrationPage,
  loginPage,
  missingPage,
  noAdminPage,
  notPresentPage,
  organizationPage,
  paths,
  signInRefusedPage,
  supportPage,
  troublePage,
} from './admin/pages';
import { endSession, isOurState, readSession, startSession, startState } from './admin/session';
import { enableIntegration, readRequestMail } from './support';
import { issueScimToken } from './tokens';

const callbackUrl = `https://${practiceHosts.admin}${paths.entraCallback}`;
const contentSecurity =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; " +
  `form-action 'self' https://${practiceHosts.login}`;

/**
 * GroupTalk Admin as far as the tutorial needs it: log in, sign up with Microsoft Entra ID, the Organization
 * view with the Microsoft Entra Integration item, the secret token; and, for practice only, the support desk.
 */
export function createGroupTalkAdmin(context: PracticeContext): PracticeHandler {
  const { grouptalk } = context.world;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_req, res, next) => {
    res.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurity,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    });
    next();
  });
  app.use(express.urlencoded({ extended: false, limit: '256kb' }));

  const forAdmins =
    (show: (req: Request, res: Response, account: string) => unknown): RequestHandler =>
    async (req, res) => {
      const account = await readSession(req);
      if (!account) res.redirect(303, paths.login);
      else if (!isAdmin(context, account)) res.status(403).send(noAdminPage(account));
      else await show(req, res, account);
    };

  app.get('/', (_req, res) => res.redirect(302, paths.start));
  app.get([paths.start, paths.login], async (req, res) => {
    const account = await readSession(req);
    if (account) res.redirect(303, paths.organization);
    else res.send(loginPage(req.query.tab === 'entra' ? 'entra' : 'email', grouptalk.admins));
  });
  app.post(paths.login, async (req, res) => {
    const name = field(req, 'userPrincipalName');
    const known = grouptalk.admins.find((one) => one.userPrincipalName === name);
    if (!known) {
      res.status(403).send(notPresentPage(null));
      return;
    }
    res.append('Set-Cookie', await startSession(known.userPrincipalName)).redirect(303, paths.organization);
  });
  app.post(paths.logout, (_req, res) => {
    res.append('Set-Cookie', endSession()).redirect(303, paths.login);
  });

  app.get(paths.entraSignIn, async (_req, res) => {
    const { state, cookie } = await startState(context.guid());
    const query = new URLSearchParams({
      client_id: practiceGroupTalkAppId,
      response_type: 'code',
      redirect_uri: callbackUrl,
      response_mode: 'query',
      scope: 'openid profile User.Read',
      state,
    });
    const authorize = `https://${practiceHosts.login}/organizations/oauth2/v2.0/authorize?${query}`;
    res.append('Set-Cookie', cookie).redirect(302, authorize);
  });
  app.get(paths.entraCallback, async (req, res) => {
    const { code, state, error, error_description: described } = req.query;
    if (typeof state !== 'string' || !(await isOurState(req, state))) {
      res.status(400).send(signInRefusedPage('This sign-in was not begun here, or is too old.'));
    } else if (typeof code !== 'string') {
      res.status(400).send(signInRefusedPage(String(described ?? error ?? 'Microsoft sent no code.')));
    } else {
      const name = await userOfCode(context, code);
      if (!name || !isPresent(context, name)) res.status(403).send(notPresentPage(name));
      else res.append('Set-Cookie', await startSession(name)).redirect(303, paths.organization);
    }
  });

  app.get(
    paths.organization,
    forAdmins((_req, res, account) => res.send(organizationPage(account, grouptalk))),
  );
  app.get(
    paths.integration,
    forAdmins((_req, res, account) => {
      if (grouptalk.integration) res.send(integrationPage(account, grouptalk));
      else res.status(404).send(missingPage(account));
    }),
  );
  app.post(
    paths.integration,
    forAdmins(async (_req, res, account) => {
      if (!grouptalk.integration) res.status(404).send(missingPage(account));
      else res.send(integrationPage(account, grouptalk, await issueScimToken(context)));
    }),
  );

  app.get(paths.support, ({ query: { mail } }, res) =>
    res.send(supportPage(typeof mail === 'string' ? mail : '')),
  );
  app.post(paths.support, (req, res) => {
    const mail = field(req, 'mail');
    const tenant = readRequestMail(mail);
    if (tenant) {
      enableIntegration(context, tenant);
      const text = `The integration is set up for ${tenant.tenantName} (${grouptalk.integration?.tenantId}).`;
      res.send(supportPage('', { ok: true, text }));
    } else {
      const text = 'The mail does not name the tenant and its ID. Both are needed.';
      res.status(400).send(supportPage(mail, { ok: false, text }));
    }
  });
  app.use((_req, res) => res.status(404).send(missingPage()));
  const inPlainWords: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
    const status = Number(Reflect.get(Object(error), 'status')) || 500;
    res.status(status).send(troublePage(status));
  };
  app.use(inPlainWords);

  return (req, res) => {
    const url = req.url;
    res.prependOnceListener('finish', () => {
      req.url = url;
    });
    app(req, res);
  };
}

function field(req: Request, name: string): string {
  const body: unknown = req.body;
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

const isAdmin = ({ world }: PracticeContext, name: string): boolean =>
  world.grouptalk.admins.some((one) => one.isAdmin && same(one.userPrincipalName, name));

const isPresent = ({ world }: PracticeContext, name: string): boolean =>
  world.grouptalk.users.some((one) => one.active !== false && same(String(one.userName), name));

/** The person for whom the practice login issued this code to GroupTalk; GroupTalk redeems no more of it. */
async function userOfCode({ world }: PracticeContext, code: string): Promise<string | null> {
  const claims = await readPracticeToken(code);
  if (claims?.use !== 'code' || claims.clientId !== practiceGroupTalkAppId) return null;
  return world.users.find((one) => one.id === claims.userId)?.userPrincipalName ?? null;
}
