import { z } from 'zod';
import type { Exchange } from '../../../shared/model/finding';
import { keptToken } from '../../../shared/onboarding/request/hand-in';
import type { Stage } from './stage';

const resource = z.looseObject({
  id: z.string(),
  userName: z.string().optional(),
  displayName: z.string().optional(),
  active: z.boolean().optional(),
  phoneNumbers: z.array(z.looseObject({ value: z.string().optional() })).default([]),
  members: z.array(z.looseObject({ value: z.string().optional() })).default([]),
});
const scimList = z.object({ Resources: z.array(resource) });

export type AtEndpoint = z.infer<typeof resource>;

/** All people or groups at GroupTalk, read over SCIM with the kept token; a text says why they could not be read. */
export async function readEndpoint(
  { deps, signal }: Stage,
  kind: 'Users' | 'Groups',
  evidence: Exchange[],
): Promise<readonly AtEndpoint[] | string> {
  const kept = await keptToken(deps, { servicePrincipalId: null });
  if (!kept.ok) return kept.problem.code;
  const { token, tenantUrl } = kept.value;
  const outcome = await deps.http.send(
    {
      method: 'GET',
      url: new URL(`${kind}?startIndex=1&count=200`, tenantUrl).href,
      headers: { accept: 'application/scim+json' },
      credential: { origin: new URL(tenantUrl).origin, secret: token },
    },
    signal,
  );
  evidence.push(outcome.exchange);
  if (outcome.kind === 'failure') return outcome.code;
  if (outcome.status !== 200) return `HTTP ${outcome.status}`;
  const list = scimList.safeParse(JSON.parse(outcome.text));
  return list.success ? list.data.Resources : 'no list';
}
