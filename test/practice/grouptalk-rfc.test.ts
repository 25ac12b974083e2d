import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGroupTalkScim } from '../../shared/practice/grouptalk/scim';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import { readPracticeToken, signPracticeToken } from '../../shared/practice/login/tokens';
import { grouptalk } from '../../shared/target/grouptalk';
import {
  create,
  enterpriseUrn,
  groupOf,
  labelsUrn,
  openScimBench,
  patchOf,
  personOf,
  type ScimBench,
  scimRoot,
  userUrn,
} from '../support/grouptalk-scim';
import { practiceContext, serveHandler } from '../support/practice-context';

let bench: ScimBench;
beforeEach(async () => {
  bench = await openScimBench();
});
afterEach(() => bench.close());

interface Described {
  readonly name: string;
  readonly type: string;
  readonly multiValued: boolean;
  readonly subAttributes?: readonly Described[];
  readonly canonicalValues?: readonly string[];
  readonly uniqueness?: string;
}

describe("GroupTalk's SCIM server describes itself (RFC 7644 §4)", () => {
  it('lists exactly the attributes of the tutorial in /Schemas', async () => {
    const { body } = await bench.call('GET', '/Schemas');
    const schemas = body.Resources as { id: string; attributes: Described[] }[];
    const names = schemas.flatMap(({ id, attributes }) =>
      attributes.map((one) => (/core/.test(id) ? one.name : `${id}:${one.name}`)),
    );
    expect(names.sort()).toEqual(
      [
        ...new Set(
          [...grouptalk.userAttributes, ...grouptalk.groupAttributes]
            .map(({ name }) => (name.startsWith('urn:') ? name : (name.split(/[.[]/)[0] ?? '')))
            .filter((name) => name !== 'externalId'),
        ),
      ].sort(),
    );
    const user = schemas.find(({ id }) => id === userUrn)?.attributes ?? [];
    const sub = (name: string) =>
      user.find((one) => one.name === name)?.subAttributes?.map((one) => one.name);
    expect(sub('name')?.sort()).toEqual(['familyName', 'givenName']);
    expect(sub('emails')?.sort()).toEqual(['primary', 'type', 'value']);
    expect(user.find((one) => one.name === 'userName')?.uniqueness).toBe('server');
    expect(user.find((one) => one.name === 'active')?.type).toBe('boolean');
  });

  it('answers each schema and each resource type at the place that it names', async () => {
    for (const folder of ['/Schemas', '/ResourceTypes']) {
      const { body } = await bench.call('GET', folder);
      const resources = body.Resources as { id: string; meta: { location: string } }[];
      expect(body.totalResults).toBe(resources.length);
      expect(body.itemsPerPage).toBe(resources.length);
      for (const one of resources) {
        expect(one.meta.location).toBe(`${scimRoot}${folder}/${one.id}`);
        expect((await bench.call('GET', one.meta.location.slice(scimRoot.length))).body).toEqual(one);
      }
      expect((await bench.call('GET', `${folder}/nothing`)).status).toBe(404);
      expect((await bench.call('GET', `${folder}?filter=id eq "x"`)).status).toBe(403);
    }
  });

  it('announces in /ServiceProviderConfig only what it does', async () => {
    const { status, body } = await bench.call('GET', '/ServiceProviderConfig');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      sort: { supported: false },
      etag: { supported: false },
      changePassword: { supported: false },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
      meta: { resourceType: 'ServiceProviderConfig', location: `${scimRoot}/ServiceProviderConfig` },
    });
    expect((await bench.call('POST', '/Bulk', {})).status).toBe(501);
    expect((await bench.call('GET', '/Me')).status).toBe(501);
  });

  it('says so once when several servers run in one process, each with its own world', async () => {
    const other = await openScimBench();
    await create(bench, 'Users', personOf('ann'));
    expect((await other.call('GET', '/Users')).body.totalResults).toBe(0);
    expect((await other.call('GET', '/ServiceProviderConfig')).body.authenticationSchemes).toHaveLength(1);
    await other.close();
  });

  it('links to the address through which the request came', async () => {
    const context = practiceContext();
    const server = await serveHandler(createGroupTalkScim(context));
    const answer = await fetch(`${server.origin}/api/scim/ServiceProviderConfig`, {
      headers: { authorization: `Bearer ${await issueScimToken(context)}` },
    });
    expect(await answer.json()).toMatchObject({
      meta: { location: `${server.origin}/api/scim/ServiceProviderConfig` },
    });
    await server.close();
    context.clock.stop();
  });
});

describe("GroupTalk's SCIM server answers queries (RFC 7644 §3.4.2)", () => {
  it('pages so that the sums are right', async () => {
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      ids.push(await create(bench, 'Users', personOf(name)));
    const seen: string[] = [];
    for (let startIndex = 1; startIndex <= 7; startIndex += 3) {
      const { body } = await bench.call('GET', `/Users?startIndex=${startIndex}&count=3`);
      const page = body.Resources as { id: string }[];
      expect(body).toMatchObject({ totalResults: 7, startIndex, itemsPerPage: page.length });
      seen.push(...page.map(({ id }) => id));
    }
    expect(seen).toEqual(ids);
  });

  it.each([
    ['count=0', { totalResults: 2, startIndex: 1, itemsPerPage: 0 }],
    ['count=-5', { totalResults: 2, startIndex: 1, itemsPerPage: 0 }],
    ['startIndex=0', { totalResults: 2, startIndex: 1, itemsPerPage: 2 }],
    ['startIndex=-3&count=1', { totalResults: 2, startIndex: 1, itemsPerPage: 1 }],
    ['startIndex=99', { totalResults: 2, startIndex: 99, itemsPerPage: 0 }],
    ['count=100000', { totalResults: 2, startIndex: 1, itemsPerPage: 2 }],
    ['sortBy=userName&sortOrder=descending', { totalResults: 2, itemsPerPage: 2 }],
  ])('understands %s', async (query, sums) => {
    await create(bench, 'Users', personOf('ann'));
    await create(bench, 'Users', personOf('bo'));
    expect((await bench.call('GET', `/Users?${query}`)).body).toMatchObject(sums);
  });

  it('holds no more than maxResults on one page', async () => {
    for (let n = 0; n < 205; n += 1) {
      bench.context.world.grouptalk.users.push({
        id: `id-${n}`,
        userName: `u${n}`,
        meta: { resourceType: 'User' },
      });
    }
    const { body } = await bench.call('GET', '/Users');
    expect(body).toMatchObject({ totalResults: 205, itemsPerPage: 200 });
    expect((await bench.call('GET', '/Users?startIndex=201')).body).toMatchObject({ itemsPerPage: 5 });
  });

  it.each([
    ['userName', 'invalidFilter'],
    ['userName eq', 'invalidFilter'],
    ['userName is "x"', 'invalidFilter'],
    ['userName eq "x" and', 'invalidFilter'],
    ['userName eq "x" userName eq "y"', 'invalidFilter'],
    ['(userName eq "x"', 'invalidFilter'],
    ['emails[type eq "work"', 'invalidFilter'],
    ['userName eq "x', 'invalidFilter'],
    ['"x" eq userName', 'invalidFilter'],
    ['', 'invalidFilter'],
    ['externalId eq "x"', 'invalidFilter'],
    ['active eq true', 'invalidFilter'],
    ['nickName eq "x"', 'invalidFilter'],
    ['emails.value eq "x"', 'invalidFilter'],
    ['emails[type eq "home"].value eq "x"', 'invalidFilter'],
    ['userName eq "x" and active eq true', 'invalidFilter'],
    ['meta.lastModified gt "2020-01-01T00:00:00Z"', 'invalidFilter'],
    [`${enterpriseUrn}:costCenter eq "1"`, 'invalidFilter'],
    [`${labelsUrn}:label1 eq "1"`, 'invalidFilter'],
  ])('refuses the filter %s with 400 and says why', async (filter, scimType) => {
    await create(bench, 'Users', personOf('ann'));
    const { status, body } = await bench.call('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '400',
      scimType,
    });
    expect(String(body.detail).length).toBeGreaterThan(10);
  });

  it.each([
    ['userName sw "ann"', 1],
    ['userName co "NORDLICHT"', 2],
    ['userName ew "example" and userName ne "bo@nordlicht.example"', 1],
    ['userName eq "ann@nordlicht.example" or userName eq "bo@nordlicht.example"', 2],
    ['not (userName sw "ann")', 1],
    ['userName pr and (userName sw "a" or userName sw "b")', 2],
    ['userName gt "b"', 1],
    ['userName eq null', 0],
  ])('counts for %s: %i', async (filter, count) => {
    await create(bench, 'Users', personOf('ann'));
    await create(bench, 'Users', personOf('bo'));
    const { body } = await bench.call('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect(body.totalResults).toBe(count);
  });

  it('answers the same by POST to .search (§3.4.3)', async () => {
    await create(bench, 'Users', personOf('ann'));
    const { status, body } = await bench.call('POST', '/Users/.search', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'userName eq "ann@nordlicht.example"',
      attributes: ['userName'],
    });
    expect(status).toBe(200);
    expect(Object.keys((body.Resources as object[])[0] ?? {}).sort()).toEqual(['id', 'schemas', 'userName']);
  });
});

describe("GroupTalk's SCIM server projects (RFC 7644 §3.9)", () => {
  const rich = personOf('ann', {
    phoneNumbers: [{ type: 'mobile', value: '1' }],
    [enterpriseUrn]: { costCenter: '1', organization: 'o' },
    [labelsUrn]: { label1: 'x', label2: 'y' },
  });

  it.each([
    ['attributes=userName', ['id', 'schemas', 'userName']],
    ['attributes=USERNAME, externalId', ['externalId', 'id', 'schemas', 'userName']],
    [`attributes=${userUrn}:userName`, ['id', 'schemas', 'userName']],
    ['attributes=nothing', ['id', 'schemas']],
    [`attributes=${labelsUrn}`, ['id', 'schemas', labelsUrn]],
    [
      'excludedAttributes=id,schemas,userName,meta',
      ['active', 'emails', 'externalId', 'id', 'name', 'phoneNumbers', 'schemas', enterpriseUrn, labelsUrn],
    ],
  ])('answers %s with just these', async (query, names) => {
    const id = await create(bench, 'Users', rich);
    const [one, many] = [
      await bench.call('GET', `/Users/${id}?${query}`),
      await bench.call('GET', `/Users?${query}`),
    ];
    expect(Object.keys(one.body).sort()).toEqual([...names].sort());
    expect(many.body.Resources).toEqual([one.body]);
  });

  it('goes down to sub-attributes and into extensions', async () => {
    const id = await create(bench, 'Users', rich);
    const query = `attributes=name.familyName,emails.value,${labelsUrn}:label2`;
    const { body } = await bench.call('GET', `/Users/${id}?${query}`);
    expect(body).toEqual({
      schemas: expect.arrayContaining([userUrn]),
      id,
      name: { familyName: 'Åström' },
      emails: [{ value: 'ann@nordlicht.example' }],
      [labelsUrn]: { label2: 'y' },
    });
    const without = await bench.call(
      'GET',
      `/Users/${id}?excludedAttributes=name.familyName,${labelsUrn}:label1`,
    );
    expect(without.body).toMatchObject({ name: { givenName: 'ann' }, [labelsUrn]: { label2: 'y' } });
    expect(without.text).not.toContain('Åström');
    expect(without.body[labelsUrn]).toEqual({ label2: 'y' });
  });

  it('projects the answers to POST, PUT and PATCH too', async () => {
    const made = await bench.call('POST', '/Users?attributes=userName', personOf('bo'));
    expect(Object.keys(made.body).sort()).toEqual(['id', 'schemas', 'userName']);
    expect(made.headers.get('location')).toBe(`${scimRoot}/Users/${String(made.body.id)}`);
    const id = await create(bench, 'Groups', groupOf('Drivers'));
    const patched = await bench.call(
      'PATCH',
      `/Groups/${id}?attributes=displayName`,
      patchOf({ op: 'replace', path: 'displayName', value: 'D' }),
    );
    expect([patched.status, patched.body.displayName]).toEqual([200, 'D']);
  });
});

describe("GroupTalk's SCIM server changes (RFC 7644 §3.3, §3.5)", () => {
  it('replaces with PUT: what is not sent is gone, id and created stay', async () => {
    const made = await bench.call('POST', '/Users', personOf('ann'));
    const id = String(made.body.id);
    const { status, body } = await bench.call('PUT', `/Users/${id}`, {
      schemas: [userUrn],
      id: 'another',
      userName: 'ann@nordlicht.example',
      name: { givenName: 'Ann' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, name: { givenName: 'Ann' } });
    expect(body).not.toHaveProperty('emails');
    expect(body).not.toHaveProperty('name.familyName');
    expect(body.meta).toMatchObject({ created: (made.body.meta as { created: string }).created });
    expect((await bench.call('PUT', '/Users/nobody', personOf('x'))).status).toBe(404);
  });

  it('moves lastModified only when something changed', async () => {
    const made = await bench.call('POST', '/Users', personOf('ann'));
    const path = `/Users/${String(made.body.id)}`;
    await bench.context.clock.advance(60_000);
    const same = await bench.call('PATCH', path, patchOf({ op: 'replace', path: 'active', value: true }));
    expect(same.body).toEqual(made.body);
    const other = await bench.call('PATCH', path, patchOf({ op: 'replace', path: 'active', value: false }));
    expect(other.body.meta).not.toEqual(made.body.meta);
  });

  it('does all of a PATCH or nothing of it', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    const before = (await bench.call('GET', `/Users/${id}`)).body;
    const { status } = await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf(
        { op: 'replace', path: 'name.givenName', value: 'Changed' },
        { op: 'replace', path: 'shoeSize', value: 44 },
      ),
    );
    expect(status).toBe(400);
    expect((await bench.call('GET', `/Users/${id}`)).body).toEqual(before);
  });

  it.each([
    [{ op: 'replace', path: 'shoeSize', value: '44' }, 'invalidPath'],
    [{ op: 'replace', path: 'name.shoeSize', value: '44' }, 'invalidPath'],
    [{ op: 'replace', path: 'urn:x:y', value: '44' }, 'invalidPath'],
    [{ op: 'replace', path: 'emails[type eq]', value: {} }, 'invalidPath'],
    [{ op: 'replace', path: 'userName[type eq "x"]', value: 'x' }, 'invalidPath'],
    [{ op: 'replace', value: { shoeSize: 44 } }, 'invalidPath'],
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'replace', path: 'emails[value eq "no@one"].value', value: 'x' }, 'noTarget'],
    [{ op: 'replace', path: 'phoneNumbers.value', value: 'x' }, 'noTarget'],
    [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    [{ op: 'replace', path: 'meta.created', value: '2020-01-01T00:00:00Z' }, 'mutability'],
    [{ op: 'replace', value: { id: 'x' } }, 'mutability'],
    [{ op: 'remove', path: 'userName' }, 'mutability'],
    [{ op: 'replace', path: 'userName', value: '' }, 'invalidValue'],
    [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
    [{ op: 'replace', path: 'userName', value: ['a'] }, 'invalidValue'],
    [{ op: 'replace', path: 'emails', value: 'a@b' }, 'invalidValue'],
    [{ op: 'add', value: 'x' }, 'invalidValue'],
    [{ op: 'add', path: 'active' }, 'invalidValue'],
    [{ op: 'move', path: 'active', value: true }, 'invalidSyntax'],
    [{ path: 'active', value: true }, 'invalidSyntax'],
  ])('refuses the operation %j as %s', async (operation, scimType) => {
    const id = await create(bench, 'Users', personOf('ann'));
    const { status, body } = await bench.call('PATCH', `/Users/${id}`, patchOf(operation));
    expect([status, body.scimType]).toEqual([400, scimType]);
  });

  it.each([
    ['POST', '/Users', '{"userName":', 'invalidSyntax'],
    ['POST', '/Users', [], 'invalidSyntax'],
    ['POST', '/Users', { schemas: [labelsUrn], userName: 'x' }, 'invalidSyntax'],
    ['POST', '/Users', { schemas: [userUrn] }, 'invalidValue'],
    ['POST', '/Users', { schemas: [userUrn], userName: ' ' }, 'invalidValue'],
    ['POST', '/Users', { schemas: [userUrn], userName: 7 }, 'invalidValue'],
    ['POST', '/Users', personOf('x', { active: 'perhaps' }), 'invalidValue'],
    ['POST', '/Users', personOf('x', { emails: { value: 'x' } }), 'invalidValue'],
    ['POST', '/Groups', { ...groupOf('G'), members: [{ value: 'nobody' }] }, 'invalidValue'],
    ['PATCH', '/Users/{id}', { Operations: [{ op: 'add', path: 'active', value: true }] }, 'invalidSyntax'],
    ['PATCH', '/Users/{id}', patchOf(), 'invalidSyntax'],
  ])('refuses %s %s with the body %j as %s', async (method, path, sent, scimType) => {
    const id = await create(bench, 'Users', personOf('ann'));
    const { status, body } = await bench.call(method, path.replace('{id}', id), sent);
    expect([status, body.scimType]).toEqual([400, scimType]);
    expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  });

  it('adds, merges and removes as §3.5.2 says', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    const patch = async (...operations: object[]) =>
      (await bench.call('PATCH', `/Users/${id}`, patchOf(...operations))).body;
    expect(await patch({ op: 'add', path: 'name', value: { GivenName: 'A' } })).toMatchObject({
      name: { givenName: 'A', familyName: 'Åström' },
    });
    const home = { type: 'home', value: 'a@home.example', primary: true };
    expect((await patch({ op: 'add', path: 'Emails', value: [home] })).emails).toEqual([
      { type: 'work', value: 'ann@nordlicht.example', primary: false },
      home,
    ]);
    expect((await patch({ op: 'add', path: 'emails', value: [home] })).emails).toHaveLength(2);
    expect((await patch({ op: 'remove', path: 'emails[type eq "work"]' })).emails).toEqual([home]);
    expect(await patch({ op: 'replace', path: 'emails', value: null })).not.toHaveProperty('emails');
    expect(await patch({ op: 'add', path: labelsUrn, value: { label1: 'x', label2: 'y' } })).toMatchObject({
      [labelsUrn]: { label1: 'x', label2: 'y' },
    });
    expect(await patch({ op: 'remove', path: `${labelsUrn}:label1` })).toMatchObject({
      [labelsUrn]: { label2: 'y' },
    });
    const bare = await patch({ op: 'remove', path: labelsUrn }, { op: 'remove', path: 'externalId' });
    expect(bare).not.toHaveProperty([labelsUrn]);
    expect(bare.schemas).not.toContain(labelsUrn);
    expect(bare).not.toHaveProperty('externalId');
  });

  it('refuses to rename onto a taken name with 409', async () => {
    await create(bench, 'Users', personOf('ann'));
    const id = await create(bench, 'Users', personOf('bo'));
    const { status, body } = await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf({ op: 'replace', path: 'userName', value: 'Ann@nordlicht.example' }),
    );
    expect([status, body.scimType]).toEqual([409, 'uniqueness']);
  });
});

describe("GroupTalk's SCIM server refuses (RFC 7644 §3.12, RFC 6750 §3)", () => {
  it('wants a token that it issued and that still holds', async () => {
    const claims = (await readPracticeToken(bench.token)) ?? {};
    const stranger = await signPracticeToken({ ...claims, jti: 'unknown' }, '1h');
    const wrongKind = await signPracticeToken({ jti: claims.jti }, '1h');
    for (const authorization of [
      '',
      'Bearer',
      'Basic YTpi',
      'Bearer x.y.z',
      `Bearer ${stranger}`,
      `Bearer ${wrongKind}`,
    ]) {
      const { status, body, headers } = await bench.call('GET', '/Users', undefined, { authorization });
      expect([authorization, status]).toEqual([authorization, 401]);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(headers.get('content-type')).toBe('application/scim+json');
      expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
      expect(String(body.detail)).not.toBe('');
    }
    for (const token of bench.context.world.grouptalk.tokens) token.revoked = true;
    expect((await bench.call('GET', '/Users')).status).toBe(401);
  });

  it('issues a JWT for a year and the tenant, and lets it expire with the world', async () => {
    const claims = await readPracticeToken(bench.token);
    expect(claims).toMatchObject({
      iss: 'https://api.grouptalk.com/',
      tid: bench.context.world.tenant.id,
      org: bench.context.world.grouptalk.organizationName,
      practice: true,
    });
    expect(Number(claims?.exp) - Number(claims?.iat)).toBe(365 * 86_400);
    await bench.context.clock.advance(366 * 86_400_000);
    expect((await bench.call('GET', '/Users')).status).toBe(401);
  });

  it.each([
    ['GET', '/Nothing', undefined, 404],
    ['GET', '', undefined, 404],
    ['GET', '/Users/no%22body', undefined, 404],
    ['GET', '/Users/%zz', undefined, 404],
    ['DELETE', '/Users', undefined, 405],
    ['PUT', '/Users', {}, 405],
    ['POST', '/Users/some-id', {}, 405],
    ['GET', '/Groups/.search', undefined, 405],
    ['PUT', '/ServiceProviderConfig', {}, 405],
    ['POST', '/.search', { filter: 'userName pr' }, 501],
    ['POST', '/Bulk', {}, 501],
    ['GET', '/ServiceProviderConfig?filter=x', undefined, 403],
    ['GET', `/Schemas?filter=${encodeURIComponent('name eq "User"')}`, undefined, 403],
    ['GET', `/Users?filter=${'('.repeat(10_000)}`, undefined, 400],
    ['GET', `/Users?filter=${'emails['.repeat(1500)}`, undefined, 400],
    ['POST', '/Users', `{"name":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`, 400],
    ['POST', '/Users/.search', `{"filter":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ])('answers %s %.60s as a SCIM error', async (method, path, sent, expected) => {
    const { status, body, headers } = await bench.call(method, path, sent);
    expect(status).toBe(expected);
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: String(expected),
    });
    expect(headers.get('content-type')).toBe('application/scim+json');
  });

  it('names the methods that a resource has', async () => {
    expect((await bench.call('DELETE', '/Users')).headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await bench.call('PATCH', '/Schemas', {})).headers.get('allow')).toBe('GET, HEAD');
  });

  it('creates one of two who come at the same time', async () => {
    const both = ['twin', 'TWIN'].map((name) => bench.call('POST', '/Users', personOf(name)));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('takes application/json and refuses other bodies with 415', async () => {
    const as = (type: string, name: string) =>
      bench.call('POST', '/Users', personOf(name), { 'content-type': type });
    expect((await as('application/json', 'a')).status).toBe(201);
    expect((await as('application/scim+json; charset=utf-8', 'b')).status).toBe(201);
    const refused = await as('text/plain', 'c');
    expect([refused.status, refused.body.status]).toEqual([415, '415']);
    expect(
      (await bench.call('POST', '/Users', personOf('x', { nickName: 'y'.repeat(1_100_000) }))).status,
    ).toBe(413);
  });

  it('never fails on a filter or a PATCH path, however odd', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    const pieces = [
      'userName',
      'emails',
      '[',
      ']',
      '(',
      ')',
      ' eq ',
      ' and ',
      'not ',
      '"x"',
      '"',
      '.value',
      ':',
      '\\',
      userUrn,
    ];
    await assert(
      asyncProperty(array(constantFrom(...pieces), { maxLength: 9 }), async (parts) => {
        const text = parts.join('');
        const found = await bench.call('GET', `/Users?filter=${encodeURIComponent(text)}`);
        const patched = await bench.call(
          'PATCH',
          `/Users/${id}`,
          patchOf({ op: 'add', path: text, value: 'x' }),
        );
        expect([200, 400]).toContain(found.status);
        expect([200, 400]).toContain(patched.status);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
