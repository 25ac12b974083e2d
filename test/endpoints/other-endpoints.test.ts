import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runForReal } from '../support/scim-answers';
import { type EndpointUnderTest, peopleOnlyToken, startBetterAuth } from './better-auth-server';
import { startScimmy } from './scimmy-server';

/** True of both, by how they were started here: on this computer, without TLS, with a token that is no JWT. */
const surroundings = {
  'tenant-url': 'pass good',
  dns: 'pass address',
  tcp: 'pass connected',
  tls: 'skipped plain-loopback',
  http: 'pass answers',
  clock: 'pass right',
  'token-shape': 'note opaque',
  'token-expiry': 'note unknown',
};

const notTried = {
  'content-type': 'skipped blocked',
  'list-shape': 'skipped blocked',
  'entra-user-probe': 'skipped blocked',
  'entra-group-probe': 'skipped blocked',
  'schemas-cover-mapping': 'skipped blocked',
};

/** Both answer Entra's search with 200 and an empty ListResponse in `application/scim+json`. */
const entraIsContent = {
  'token-accepted': 'pass accepted',
  'content-type': 'pass scim',
  'list-shape': 'pass good',
  'entra-user-probe': 'pass empty',
  'entra-group-probe': 'pass empty',
};

async function outcomes(input: Parameters<typeof runForReal>[0]) {
  const { findings } = await runForReal(input);
  return Object.fromEntries(findings.map((one) => [one.id, `${one.verdict} ${one.outcome}`]));
}

describe.each([
  {
    name: 'scimmy-routers',
    start: startScimmy,
    // It was given GroupTalk's two extensions, and brings all of RFC 7643's attributes with it.
    schemas: 'pass covered',
    matchedByMobile: 'pass empty',
  },
  {
    name: 'Better Auth',
    start: startBetterAuth,
    // It knows the core and enterprise schemas, but none of GroupTalk's labels.
    schemas: 'fail attributes-missing',
    // It filters people on id, userName, externalId and mail only; anything else is a 400.
    matchedByMobile: 'fail filter-refused',
  },
])('an endpoint that is not ours: $name', ({ start, schemas, matchedByMobile }) => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await start();
  });
  afterAll(() => endpoint.close());

  it('gets the verdicts that it deserves', async () => {
    expect(await outcomes(endpoint)).toEqual({
      ...surroundings,
      ...entraIsContent,
      'schemas-cover-mapping': schemas,
    });
  });

  it('is told to refuse a token that it does not know', async () => {
    expect(await outcomes({ ...endpoint, token: 'somebody-elses-token' })).toEqual({
      ...surroundings,
      'token-accepted': 'fail unauthorized',
      ...notTried,
    });
  });

  it('is asked on the attribute that the mapping matches', async () => {
    const user = 'phoneNumbers[type eq "mobile"].value';
    expect(await outcomes({ ...endpoint, matching: { user } })).toMatchObject({
      'entra-user-probe': matchedByMobile,
      'entra-group-probe': 'pass empty',
    });
  });

  it('is found missing at a path beside its own', async () => {
    const tenantUrl = endpoint.tenantUrl.replace(/scim.*$/, 'skim/');
    expect(await outcomes({ ...endpoint, tenantUrl })).toMatchObject({
      'token-accepted': 'skipped not-shown',
      'entra-user-probe': 'fail nothing-here',
      'entra-group-probe': 'skipped explained',
      'schemas-cover-mapping': 'note no-schemas',
    });
  });
});

describe('Better Auth, with a token that may read people only', () => {
  let endpoint: EndpointUnderTest;
  beforeAll(async () => {
    endpoint = await startBetterAuth();
  });
  afterAll(() => endpoint.close());

  it('lets the token in, and refuses it the groups', async () => {
    expect(await outcomes({ ...endpoint, token: peopleOnlyToken })).toMatchObject({
      'token-accepted': 'pass accepted',
      'entra-user-probe': 'pass empty',
      'entra-group-probe': 'fail refused',
    });
  });
});
