import { createNodeHttp } from '../../shared/http/node/node-http';
import { engineUserAgent, practiceHosts } from '../../shared/practice/constants';
import type { PracticeHandler } from '../../shared/practice/context';
import { createSyncEngine } from '../../shared/practice/engine/engine';
import { createConfiguredJob } from '../../shared/practice/graph/configured-job';
import { createGroupTalkScim } from '../../shared/practice/grouptalk/scim';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import { logRequests } from '../../shared/practice/network/request-log';
import type { FaultName } from '../../shared/practice/world/faults';
import type { PracticeScimResource } from '../../shared/practice/world/grouptalk-state';
import type {
  PracticeAttributeMapping,
  PracticeGroup,
  PracticeObjectMapping,
  PracticeUser,
  World,
} from '../../shared/practice/world/state';
import { practiceContext, serveHandler } from './practice-context';
import { groupTalkApp, person, userRoleId } from './practice-graph';

export type LogRow = {
  readonly provisioningAction: string;
  readonly cycleId: string;
  readonly changeId: string;
  readonly sourceIdentity: {
    readonly id: string;
    readonly displayName: string;
    readonly identityType: string;
  };
  readonly targetIdentity: { readonly id: string };
  readonly provisioningStatusInfo: {
    readonly status: string;
    readonly errorInformation: {
      readonly errorCode: string;
      readonly reason: string;
      readonly additionalDetails: string | null;
    } | null;
  };
  readonly provisioningSteps: readonly {
    readonly name: string;
    readonly provisioningStepType: string;
    readonly status: string;
    readonly details: Readonly<Record<string, string>>;
  }[];
};

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export const minutes = 60_000;
export const hours = 60 * minutes;

/**
 * The sync engine before GroupTalk's practice SCIM server (or another handler), over real sockets: Anna
 * and Bo are assigned through "Dispatch", Cia by name, Dan not at all.
 */
export async function openSyncBench(
  options: {
    readonly faults?: readonly FaultName[];
    readonly query?: string;
    readonly scim?: PracticeHandler;
    /** Called before each request is answered. */
    readonly onRequest?: (request: string, world: World) => void;
  } = {},
) {
  const context = practiceContext();
  const { world, clock } = context;
  const app = groupTalkApp(context);
  const anna = person(context, 'Anna Ek');
  const bo = person(context, 'Bo Alm');
  const cia = person(context, 'Cia Rask');
  const dan = person(context, 'Dan Ask');

  const group = (displayName: string, members: readonly { readonly id: string }[]): PracticeGroup => {
    const made: PracticeGroup = {
      id: context.guid(),
      displayName,
      description: `Talk group ${displayName}`,
      mail: null,
      securityEnabled: true,
      memberIds: members.map(({ id }) => id),
    };
    world.groups.push(made);
    return made;
  };

  const assign = (principal: PracticeUser | PracticeGroup): void => {
    world.appRoleAssignments.push({
      id: context.guid(),
      appRoleId: userRoleId,
      principalId: principal.id,
      principalType: 'memberIds' in principal ? 'Group' : 'User',
      principalDisplayName: principal.displayName,
      resourceId: app.id,
      resourceDisplayName: app.displayName,
      createdDateTime: new Date(clock.now()).toISOString(),
    });
  };
  const unassign = (principal: { readonly id: string }): void => {
    world.appRoleAssignments = world.appRoleAssignments.filter((one) => one.principalId !== principal.id);
  };

  const dispatch = group('Dispatch', [anna, bo]);
  assign(dispatch);
  assign(cia);

  const token = await issueScimToken(context);
  world.faults.push(...(options.faults ?? []));
  const answer = options.scim ?? createGroupTalkScim(context);
  const scim = logRequests(context, practiceHosts.scim, (req, res, arrival) => {
    options.onRequest?.(`${req.method} ${req.url}`, world);
    answer(req, res, arrival);
  });
  const server = await serveHandler(scim, 'https://api.grouptalk.com');
  const tenantUrl = `${server.origin}/api/scim/${options.query ?? ''}`;
  const jobId = createConfiguredJob(context, { servicePrincipalId: app.id, tenantUrl, token, start: false });
  const engine = createSyncEngine(context, { http: createNodeHttp() });
  const provisioning = world.provisioning[0];
  const job = provisioning?.jobs[0];
  if (provisioning === undefined || job === undefined) throw new Error('no job');

  let seen = 0;
  let seenRows = 0;
  const secret = (key: string, value: string): void => {
    provisioning.secrets = [...provisioning.secrets.filter((one) => one.key !== key), { key, value }];
  };
  const mappingOf = (kind: 'User' | 'Group'): PracticeObjectMapping => {
    const found = job.schema.synchronizationRules[0]?.objectMappings.find(
      ({ sourceObjectName }) => sourceObjectName === kind,
    );
    if (found === undefined) throw new Error(`no mapping of ${kind}`);
    return found;
  };

  return {
    context,
    world,
    clock,
    engine,
    app,
    jobId,
    job,
    token,
    tenantUrl,
    origin: server.origin,
    people: { anna, bo, cia, dan },
    dispatch,
    group,
    assign,
    unassign,
    secret,
    mappingOf,
    /** Changes the mapping with this target in place. */
    remap(kind: 'User' | 'Group', target: string, change: Partial<PracticeAttributeMapping>): void {
      const found = mappingOf(kind).attributeMappings.find((one) => one.targetAttributeName === target);
      if (found === undefined) throw new Error(`${target} is not mapped`);
      Object.assign(found, change);
    },
    /** Runs a cycle and returns the engine's requests of it, as the SCIM server saw them. */
    async cycle(): Promise<readonly SentRequest[]> {
      await engine.runCycle(app.id, jobId);
      return this.requests();
    },
    /** The engine's requests since the last look. */
    requests(): readonly SentRequest[] {
      const fresh = world.requests.slice(seen);
      seen = world.requests.length;
      return fresh
        .filter(({ userAgent }) => userAgent === engineUserAgent)
        .map(({ method, path, status, requestBody }) => ({
          method,
          path: decodeURIComponent(path.replace('/api/scim/', '')),
          status,
          body: requestBody === undefined ? {} : (JSON.parse(requestBody) as Record<string, unknown>),
        }));
    },
    /** Rows of the provisioning log since the last look. */
    rows(): readonly LogRow[] {
      const fresh = world.provisioningLogs.slice(seenRows) as unknown as readonly LogRow[];
      seenRows = world.provisioningLogs.length;
      return fresh;
    },
    inGroupTalk: (userName: string): PracticeScimResource | undefined =>
      world.grouptalk.users.find((one) => one.userName === userName),
    groupInGroupTalk: (displayName: string): PracticeScimResource | undefined =>
      world.grouptalk.groups.find((one) => one.displayName === displayName),
    onDemand: async (
      subject: { readonly id: string },
      objectTypeName = 'User',
      memberIds: readonly string[] = [],
    ) => {
      const pair = await engine.provisionOnDemand(app.id, jobId, {
        objectId: subject.id,
        objectTypeName,
        memberIds,
      });
      return {
        key: JSON.parse(pair.key) as {
          result: string;
          details: { errorCode?: string; errorMessage?: string };
        },
        value: JSON.parse(pair.value) as {
          action: string;
          statusInfo: { status: string; errorCode: string | null };
          provisioningSteps: {
            name: string;
            type: string;
            status: string;
            details: Record<string, string>;
            description: string;
          }[];
          modifiedProperties: { displayName: string; newValue: string }[];
        },
      };
    },
    async close() {
      clock.stop();
      await server.close();
    },
  };
}

export type SyncBench = Awaited<ReturnType<typeof openSyncBench>>;

/** Operations of a PATCH body. */
export const operationsOf = (request: SentRequest | undefined) =>
  (request?.body.Operations ?? []) as { op: string; path?: string; value?: unknown }[];

/** Target IDs of a stored group's members, sorted. */
export const membersOf = (resource: PracticeScimResource | undefined): readonly string[] => {
  const members = (resource?.members ?? []) as { value?: unknown }[];
  return members.map(({ value }) => String(value)).sort();
};
