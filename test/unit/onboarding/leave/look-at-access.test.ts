import { describe, expect, it } from 'vitest';
import { failed, ok, type Problem } from '../../../../shared/contract/problem';
import type { Account } from '../../../../shared/model/account';
import {
  type PermissionGrant,
  permissionGrant,
  servicePrincipal,
} from '../../../../shared/model/service-principal';
import { type AccessPowers, lookAtAccess } from '../../../../shared/onboarding/leave/look-at-access';
import { globalCloud } from '../../../../shared/target/cloud';

const account: Account = {
  homeAccountId: 'me.home',
  tenantId: 't',
  username: 'kim@home.example',
  name: 'Kim',
};
const refusal = (code: Problem['code']) => failed(code);

interface Tenant {
  readonly app?: ReturnType<typeof refusal>;
  readonly grants?: readonly PermissionGrant[];
  readonly held?: readonly string[];
  readonly asked?: string[];
}

/** A tenant of a few answers. */
function powers({ app, grants = [], held = [], asked = [] }: Tenant): AccessPowers {
  const own = servicePrincipal.parse({ id: 'sp', appId: 'client', displayName: 'Onboarding' });
  const facts = {
    appOfClient: async () => app ?? ok(own),
    grants: async () => ok(grants),
    app: async (id: string) =>
      id === 'graph' ? ok({ ...own, displayName: 'Microsoft Graph' }) : refusal('graph-not-found'),
    person: async (id: string) => {
      asked.push(id);
      return refusal('graph-forbidden');
    },
  };
  const signIn = {
    token: async () => ok({ secret: 's', scopes: held, expiresOn: 0 }),
    account: () => account,
  };
  return { cloud: globalCloud, facts, signIn } as unknown as AccessPowers;
}
const grant = (more: Record<string, unknown>) =>
  permissionGrant.parse({ id: 'g', resourceId: 'graph', ...more });
const look = (tenant: Tenant) => lookAtAccess(powers(tenant), { clientId: 'client' });

describe('what this app may do in a tenant', () => {
  it('reads scopes however they are spaced, and a grant without a person as one for everybody', async () => {
    const grants = [
      grant({ scope: '  User.Read\tFiles.Read ', consentType: 'allPrincipals' }),
      grant({ scope: '' }),
    ];
    expect(await look({ grants })).toMatchObject({
      ok: true,
      value: {
        grants: [
          { resource: 'Microsoft Graph', scopes: ['User.Read', 'Files.Read'], person: null },
          { scopes: [], person: null },
        ],
      },
    });
  });

  it('knows the signed-in person without asking, and asks for no more than twenty others', async () => {
    const asked: string[] = [];
    const people = ['me', ...Array.from({ length: 30 }, (_, n) => `p${n}`)];
    const grants = people.map((principalId) =>
      grant({ principalId, consentType: 'Principal', scope: 'User.Read' }),
    );
    const seen = await look({ grants, asked });
    expect(seen.ok && seen.value.grants.map(({ person }) => person)).toEqual(['Kim', ...people.slice(1)]);
    expect(asked).toHaveLength(20);
  });

  it('keeps the ID of an API that it cannot name', async () => {
    const seen = await look({ grants: [grant({ resourceId: 'other', scope: 'Do.It' })] });
    expect(seen).toMatchObject({ ok: true, value: { grants: [{ resource: 'other' }] } });
  });

  it.each(['consent-needed', 'graph-forbidden'] as const)(
    'tells what the token holds on %s',
    async (code) => {
      const held = ['openid', 'profile', 'https://graph.microsoft.com/User.Read', 'user.read.all', 'email'];
      expect(await look({ app: refusal(code), held })).toMatchObject({
        ok: true,
        value: { seen: 'own', grants: [{ scopes: ['User.Read', 'user.read.all'], person: 'Kim' }] },
      });
    },
  );

  it.each(['no-network', 'graph-throttled', 'sign-in-needed', 'cancelled'] as const)(
    'hands on %s, which says nothing of the tenant',
    async (code) => {
      expect(await look({ app: refusal(code) })).toMatchObject({ ok: false, problem: { code } });
    },
  );
});
