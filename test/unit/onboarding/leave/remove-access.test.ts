import { expect, it } from 'vitest';
import { failed, ok, type Problem, type Result } from '../../../../shared/contract/problem';
import type { GraphReply } from '../../../../shared/graph/client';
import { servicePrincipal } from '../../../../shared/model/service-principal';
import { removeAccess } from '../../../../shared/onboarding/leave/remove-access';
import { createTenantWriter } from '../../../../shared/onboarding/tenant-writer';
import { globalCloud } from '../../../../shared/target/cloud';

const clientId = '11111111-1111-4111-8111-111111111111';
const account = { homeAccountId: 'h', tenantId: 't', username: 'kim@home.example', name: 'Kim' };
const app = servicePrincipal.parse({ id: 'sp', appId: clientId.toUpperCase(), displayName: 'Onboarding' });
const reply = <T>(value: T): Result<GraphReply<T>> =>
  ok({
    value,
    status: 200,
    requestId: null,
    exchange: { method: 'GET', url: '', status: 200, ms: 0, request: '', response: '' },
  });

/** A tenant that refuses this app with `after` once it is deleted. */
function tenantThat(after: Problem['code']) {
  const sent: string[] = [];
  const signIn = { account: () => account };
  const clock = { now: () => 0, sleep: async () => undefined };
  const facts = { tenant: async () => ok({ id: 't', displayName: 'Nordvik' }) };
  const deps = {
    cloud: globalCloud,
    clock,
    signIn,
    graph: {
      get: async () => (sent.length === 0 ? reply(app) : failed(after)),
      send: async (method: string, path: string) => {
        sent.push(`${method} ${path}`);
        return reply(null);
      },
    },
    writer: createTenantWriter({
      clock,
      signIn,
      facts: facts as unknown as Parameters<typeof createTenantWriter>[0]['facts'],
      journal: { append: async () => undefined },
      approve: async () => true,
    }),
  };
  return { sent, deps: deps as unknown as Parameters<typeof removeAccess>[0] };
}

it.each(['graph-not-found', 'sign-in-needed', 'consent-needed', 'sign-in-refused'] as const)(
  'takes %s after the deletion for the end that it asked for',
  async (code) => {
    const { deps, sent } = tenantThat(code);
    expect(await removeAccess(deps, { clientId })).toMatchObject({
      ok: true,
      value: { servicePrincipal: null },
    });
    expect(sent).toEqual([`DELETE /servicePrincipals(appId='${clientId}')`]);
  },
);

it.each(['no-network', 'graph-forbidden'] as const)('does not take %s for it', async (code) => {
  expect(await removeAccess(tenantThat(code).deps, { clientId })).toMatchObject({
    ok: false,
    problem: { code },
  });
});
