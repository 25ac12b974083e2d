import type { PracticeContext } from '../../shared/practice/context';
import { createGroupTalkScim } from '../../shared/practice/grouptalk/scim';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import type { FaultName } from '../../shared/practice/world/faults';
import { practiceContext, serveHandler } from './practice-context';

interface ScimAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when there is none. */
  readonly body: Record<string, unknown>;
}

export interface ScimBench {
  readonly context: PracticeContext;
  readonly origin: string;
  readonly token: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ScimAnswer>;
  close(): Promise<void>;
}

export const scimRoot = 'https://api.grouptalk.com/api/scim';
export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const labelsUrn = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User';

/** GroupTalk's SCIM server alone, over real sockets, with a client that sends what it is told. */
export async function openScimBench(faults: readonly FaultName[] = [], rate = 1): Promise<ScimBench> {
  const context = practiceContext({ rate });
  const token = await issueScimToken(context);
  context.world.faults.push(...faults);
  const server = await serveHandler(createGroupTalkScim(context), 'https://api.grouptalk.com');
  return {
    context,
    origin: server.origin,
    token,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${server.origin}/api/scim${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: asObject(text) };
    },
    async close() {
      context.clock.stop();
      await server.close();
    },
  };
}

function asObject(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export const patchOf = (...operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

/** A person as Entra creates one. */
export const personOf = (name: string, more: object = {}) => ({
  schemas: [userUrn, enterpriseUrn],
  externalId: `ext-${name}`,
  userName: `${name}@nordlicht.example`,
  active: true,
  emails: [{ primary: true, type: 'work', value: `${name}@nordlicht.example` }],
  meta: { resourceType: 'User' },
  name: { givenName: name, familyName: 'Åström' },
  roles: [],
  ...more,
});

/** A group as Entra creates one: with a schema of Microsoft's own, and without members. */
export const groupOf = (displayName: string) => ({
  schemas: [groupUrn, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
  externalId: `ext-${displayName}`,
  displayName,
  meta: { resourceType: 'Group' },
});

export async function create(bench: ScimBench, folder: 'Users' | 'Groups', body: object): Promise<string> {
  const made = await bench.call('POST', `/${folder}`, body);
  if (made.status !== 201) throw new Error(`${made.status} ${made.text}`);
  return String(made.body.id);
}
