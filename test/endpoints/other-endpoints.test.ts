import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryProbes } from '../support/memory-probes';
import { runForReal } from '../support/scim-answers';
import { type EndpointUnderTest, peopleOnlyToken, startBetterAuth } from './better-auth-server';
import { startScimmy } from './scimmy-server';

/** True of both, by how they were started here: on this computer, without TLS, with a token that is no JWT. */
const surroundings = {
  dns: 'pass address',
  tcp: 'pass connected',
  tls: 'skipped plain-loopback',
  http: 'pass answers',
  clock: 'pass right',
  'token-shape': 'note opaque',
  'token-expiry': 'note unknown',
  'token-required': 'pass refused',
};

/** Both answer Entra's search with 200 and an empty ListResponse in `application/scim+json`. */
const entraIsContent = {
  'token-accepted': 'pass accepted',
  'content-type': 'pass scim',
  'entra-user-probe': 'pass empty',
  'entra-group-probe': 'pass empty',
};

const unpaced = { requestMs: 15_000, waitMs: 5_000, totalMs: 40_000 };

async function outcomes(input: Parameters<typeof runForReal>[0]) {
  const { findings } = await runForReal({ limits: unpaced, ...input });
  return Object.fromEntries(findings.map((one) => [one.id, `${one.verdict} ${one.outcome}`]));
}

const faultsIn = (found: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(found).filter(([, said]) => /^(?:fail|warn) /.test(said)));

async function namesAt({ tenantUrl, token }: EndpointUnderTest, path: string): Promise<readonly string[]> {
  const url = `${tenantUrl.replace(/\/$/, '')}/${path}?count=100`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { Resources = [] }: { Resources?: readonly { userName?: string; displayName?: string }[] } =
    await answer.json();
  return Resources.map((one) => one.userName ?? one.displayName ?? '?').sort();
}

describe.each([
  {
    name: 'scimmy-routers',
    start: startScimmy,
    reading: {
      // `userName eq "a\"b"`: 400, unexpected token.
      encoding: 'warn quotes-refused',
      // 400, as soon as one person has no telephone.
      'filter-ticked': 'fail refused',
      // `BO.berg@example.com` finds nobody where `Bo.Berg@example.com` finds him.
      'filter-case': 'fail value-matters',
      // On Express 5 `req.query` is a getter: every page is the first.
      paging: 'fail start-ignored',
    },
    writing: {
      // `"False"`: 400, a string and no boolean.
      'patch-boolean-text': 'fail text-refused',
      // 400 noTarget.
      'patch-filtered-path': 'fail no-target',
      // `NAME.GIVENNAME`: 400 noTarget.
      'patch-odd-case': 'warn names-refused',
      // The same member twice.
      'group-add-members': 'warn doubled',
    },
  },
  {
    name: 'Better Auth',
    start: startBetterAuth,
    reading: {
      // It knows the core and enterprise schemas, but none of GroupTalk's labels.
      'schemas-cover-mapping': 'fail attributes-missing',
      // It filters people on id, userName, externalId and mail only; anything else is a 400.
      'filter-ticked': 'fail refused',
    },
    writing: {
      // 400: "schemas must contain only the core SCIM Group schema". Entra sends one of its own.
      'group-create': 'fail microsoft-schema-refused',
    },
  },
])('an endpoint that is not ours: $name', ({ start, reading, writing }) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await start();
  });
  afterAll(() => endpoint.close());

  it('has the faults that it has, to whoever only reads, and no others', async () => {
    const found = await outcomes(endpoint);
    expect(found).toMatchObject({ ...surroundings, ...entraIsContent });
    expect(faultsIn(found)).toEqual(reading);
  });

  it('has those that show in writing as well, and is left as it was', async () => {
    const before = await Promise.all(['Users', 'Groups'].map((path) => namesAt(endpoint, path)));
    const found = await outcomes({ ...endpoint, write: { journal: memoryProbes() } });
    expect(faultsIn(found)).toEqual({ ...reading, ...writing });
    expect(found['clean-up']).toBe('pass all-gone');
    expect(await Promise.all(['Users', 'Groups'].map((path) => namesAt(endpoint, path)))).toEqual(before);
  });

  it('is told to refuse a token that it does not know', async () => {
    const found = await outcomes({ ...endpoint, token: 'somebody-elses-token' });
    expect(found).toMatchObject({ ...surroundings, 'entra-user-probe': 'skipped blocked' });
    expect(faultsIn(found)).toEqual({ 'token-accepted': 'fail unauthorized' });
  });

  it('is found missing at a path beside its own', async () => {
    const tenantUrl = endpoint.tenantUrl.replace(/scim.*$/, 'skim/');
    const found = await outcomes({ ...endpoint, tenantUrl });
    expect(found).toMatchObject({
      'token-accepted': 'skipped not-shown',
      'entra-group-probe': 'skipped explained',
    });
    expect(faultsIn(found)).toEqual({ 'entra-user-probe': 'fail nothing-here' });
  });
});

describe('Better Auth', () => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startBetterAuth();
  });
  afterAll(() => endpoint.close());

  it('is asked on the attribute that the mapping matches, and refuses that', async () => {
    const user = 'phoneNumbers[type eq "mobile"].value';
    expect(await outcomes({ ...endpoint, matching: { user } })).toMatchObject({
      'entra-user-probe': 'fail filter-refused',
      'entra-group-probe': 'pass empty',
    });
  });

  it('with a token that may read people only: lets the token in, and refuses it the groups', async () => {
    expect(await outcomes({ ...endpoint, token: peopleOnlyToken })).toMatchObject({
      'token-accepted': 'pass accepted',
      'entra-user-probe': 'pass empty',
      'entra-group-probe': 'fail refused',
    });
  });
});
