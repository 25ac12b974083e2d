import { AuthenticationHandler, Client, type Context } from '@microsoft/microsoft-graph-client';
import { practiceClientId, practiceGroupTalkAppId } from '../../shared/practice/constants';
import type { PracticeContext, SyncEngine, ValidationVerdict } from '../../shared/practice/context';
import { createGraph } from '../../shared/practice/graph/graph';
import { issueAccessToken } from '../../shared/practice/login/tokens';
import type { FaultName } from '../../shared/practice/world/faults';
import type { PracticeServicePrincipal, PracticeUser } from '../../shared/practice/world/state';
import { practiceContext, serveHandler } from './practice-context';

const graphOrigin = 'https://graph.microsoft.com';

const roleOf = {
  global: '62e90394-69f5-4237-9190-012177145e10',
  cloudAppAdmin: '158c047a-c907-4556-b7ef-446551a6b5f7',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  reportsReader: '4a5d8f65-41da-4de4-8968-e035b65339cf',
  owner: null,
  guestOwner: null,
  plain: null,
} as const;
export type PersonName = keyof typeof roleOf;

/** All the scopes that the tests ask with, unless they are about scopes. */
export const allScopes = [
  'User.Read',
  'User.ReadWrite.All',
  'Group.ReadWrite.All',
  'Application.Read.All',
  'AppRoleAssignment.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'ProvisioningLog.Read.All',
  'LicenseAssignment.Read.All',
  'RoleAssignmentSchedule.Read.Directory',
  'Organization.Read.All',
  'Directory.Read.All',
];

export const userRoleId = '5d0f5a1c-0000-4000-8000-0000000000aa';

export function person(
  context: PracticeContext,
  name: string,
  more: Partial<PracticeUser> = {},
): PracticeUser {
  const nickname = name.toLowerCase().replaceAll(' ', '.');
  const user: PracticeUser = {
    id: context.guid(),
    userPrincipalName: `${nickname}@${context.world.tenant.defaultDomain}`,
    displayName: name,
    givenName: name.split(' ')[0] ?? null,
    surname: name.split(' ')[1] ?? null,
    mail: `${nickname}@${context.world.tenant.defaultDomain}`,
    mailNickname: nickname,
    mobilePhone: '+46 70 174 06 05',
    department: 'Operations',
    jobTitle: null,
    companyName: null,
    officeLocation: null,
    city: null,
    state: null,
    extensionAttributes: { extensionAttribute1: '4711' },
    accountEnabled: true,
    userType: 'Member',
    deletedDateTime: null,
    ...more,
  };
  context.world.users.push(user);
  return user;
}

export function groupTalkApp(
  context: PracticeContext,
  more: Partial<PracticeServicePrincipal> = {},
): PracticeServicePrincipal {
  const app: PracticeServicePrincipal = {
    id: context.guid(),
    appId: practiceGroupTalkAppId,
    displayName: 'GroupTalk',
    accountEnabled: true,
    appOwnerOrganizationId: context.guid(),
    applicationTemplateId: null,
    appRoleAssignmentRequired: true,
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    appRoles: [
      {
        id: userRoleId,
        displayName: 'User',
        value: null,
        description: 'User',
        isEnabled: true,
        allowedMemberTypes: ['User'],
      },
    ],
    ownerIds: [],
    provisionable: true,
    createdDateTime: new Date(context.clock.now()).toISOString(),
    ...more,
  };
  context.world.servicePrincipals.push(app);
  return app;
}

/** An engine that only remembers what it was told. */
function noteTakingEngine() {
  const told: string[] = [];
  const verdict: { next: ValidationVerdict } = { next: { ok: true } };
  const engine: SyncEngine = {
    validateCredentials: async (_app, credentials, jobId) => {
      told.push(
        `validate ${credentials.map(({ key, value }) => `${key}=${value}`).join(' ')} ${jobId ?? '-'}`,
      );
      return verdict.next;
    },
    provisionOnDemand: async (_app, _job, subject) => {
      told.push(`on demand ${subject.objectTypeName} ${subject.memberIds.length}`);
      return { key: '{"result":"Success","details":{}}', value: '{"action":"Create"}' };
    },
    jobStarted: () => void told.push('started'),
    jobPaused: () => void told.push('paused'),
    jobRestarted: (_app, _job, resetScope) => void told.push(`restarted [${resetScope}]`),
    jobDeleted: () => void told.push('deleted'),
    runCycle: async () => void told.push('cycle'),
  };
  return { engine, told, verdict };
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & {
    value?: Record<string, unknown>[];
    error?: { code: string; message: string };
  };
  readonly text: string;
}

/** A practice Graph with people of several roles and GroupTalk's app, which has stood there for long. */
export async function startGraph(
  options: { readonly faults?: readonly FaultName[]; readonly hasP1?: boolean } = {},
) {
  const context = practiceContext({ faults: options.faults ?? [] });
  context.world.tenant.hasP1 = options.hasP1 ?? true;
  const people = Object.fromEntries(
    Object.entries(roleOf).map(([name, roleTemplateId]) => {
      const user = person(context, `Seed ${name}`, name === 'guestOwner' ? { userType: 'Guest' } : {});
      if (roleTemplateId !== null) context.world.roleMembers.push({ roleTemplateId, userId: user.id });
      return [name, user];
    }),
  ) as Record<PersonName, PracticeUser>;
  const app = groupTalkApp(context, {
    ownerIds: [people.owner.id, people.guestOwner.id],
    createdDateTime: '2023-03-01T08:00:00Z',
  });
  const { engine, told, verdict } = noteTakingEngine();
  const server = await serveHandler(createGraph(context, engine), graphOrigin);

  const tokenOf = (who: PersonName, scopes: readonly string[] = allScopes) =>
    issueAccessToken({
      userId: people[who].id,
      tenantId: context.world.tenant.id,
      clientId: practiceClientId,
      scopes,
    });

  /** One request as it is, with the answer as it came. Paths without `/v1.0`. */
  const ask = async (
    method: string,
    path: string,
    more: {
      as?: PersonName;
      scopes?: readonly string[];
      body?: unknown;
      headers?: Record<string, string>;
      token?: string;
    } = {},
  ): Promise<GraphAnswer> => {
    const response = await fetch(`${server.origin}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${more.token ?? (await tokenOf(more.as ?? 'global', more.scopes))}`,
        ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : {}, text };
  };

  /** Microsoft's own client; it believes that it talks to graph.microsoft.com. */
  const client = (who: PersonName = 'global', scopes?: readonly string[]) => {
    const authentication = new AuthenticationHandler({ getAccessToken: () => tokenOf(who, scopes) });
    authentication.setNext({
      execute: async (call: Context) => {
        const url = String(call.request).replace(graphOrigin, server.origin);
        call.response = await fetch(url, call.options as RequestInit);
      },
    });
    return Client.initWithMiddleware({ middleware: authentication });
  };

  /** Long enough for every replication delay but that of the fault. */
  const replicate = () => context.clock.advance(4000);

  const close = async () => {
    context.clock.stop();
    await server.close();
  };
  return {
    context,
    people,
    app,
    told,
    verdict,
    ask,
    client,
    tokenOf,
    replicate,
    origin: server.origin,
    close,
  };
}

export type TestGraph = Awaited<ReturnType<typeof startGraph>>;
