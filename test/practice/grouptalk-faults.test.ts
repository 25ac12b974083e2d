import { afterEach, describe, expect, it } from 'vitest';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import type { FaultName } from '../../shared/practice/world/faults';
import {
  create,
  enterpriseUrn,
  groupOf,
  labelsUrn,
  openScimBench,
  patchOf,
  personOf,
  type ScimBench,
} from '../support/grouptalk-scim';

const open: ScimBench[] = [];
const bench = async (fault: FaultName, rate?: number) => {
  const one = await openScimBench([fault], rate);
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const nobody = '/Users?filter=userName eq "nobody"';
const switchOff = ({ context: { world } }: ScimBench) => {
  world.faults.length = 0;
};

describe("GroupTalk's faults, by name", () => {
  it('scim-404-when-empty: no match is 404, a match is not', async () => {
    const one = await bench('scim-404-when-empty');
    const { status, body } = await one.call('GET', nobody);
    expect([status, body.status]).toEqual([404, '404']);
    await create(one, 'Users', personOf('ann'));
    expect((await one.call('GET', '/Users?filter=userName sw "ann"')).status).toBe(200);
    switchOff(one);
    expect((await one.call('GET', nobody)).status).toBe(200);
  });

  it('scim-token-expired: a token issued under it is refused with 401', async () => {
    const one = await bench('scim-token-expired');
    expect((await one.call('GET', nobody)).status).toBe(200);
    const token = await issueScimToken(one.context);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.exp).toBeLessThan(claims.iat);
    const { status, body } = await one.call('GET', nobody, undefined, { authorization: `Bearer ${token}` });
    expect(status).toBe(401);
    expect(body.detail).toMatch(/expired/);
  });

  it('scim-not-admin: 403 that names the Admin permissions', async () => {
    const one = await bench('scim-not-admin');
    const { status, body, headers } = await one.call('GET', nobody);
    expect(status).toBe(403);
    expect(body.detail).toMatch(/Admin permissions/);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer .*insufficient_scope/);
    expect((await one.call('GET', nobody, undefined, { authorization: '' })).status).toBe(401);
  });

  it('scim-rejects-string-booleans: "False" is 400, false is taken', async () => {
    const one = await bench('scim-rejects-string-booleans');
    const id = await create(one, 'Users', personOf('ann'));
    const disable = (value: unknown) =>
      one.call('PATCH', `/Users/${id}`, patchOf({ op: 'Replace', path: 'active', value }));
    const refused = await disable('False');
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue']);
    expect((await disable(false)).body.active).toBe(false);
    switchOff(one);
    expect((await disable('True')).body.active).toBe(true);
  });

  it('scim-no-target: a filtered path without an entry loses the whole PATCH', async () => {
    const one = await bench('scim-no-target');
    const id = await create(one, 'Users', personOf('ann'));
    const { status, body } = await one.call(
      'PATCH',
      `/Users/${id}`,
      patchOf(
        { op: 'Replace', path: 'name.givenName', value: 'Lost' },
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' },
      ),
    );
    expect([status, body.scimType]).toEqual([400, 'noTarget']);
    expect((await one.call('GET', `/Users/${id}`)).text).not.toContain('Lost');
  });

  it("scim-slow: three seconds of the world's clock pass before each answer", async () => {
    const one = await bench('scim-slow', 1000);
    const before = one.context.clock.now();
    expect((await one.call('GET', nobody)).status).toBe(200);
    expect(one.context.clock.now() - before).toBeGreaterThanOrEqual(3000);
  });

  it('scim-html: a sign-in page in place of the endpoint', async () => {
    const one = await bench('scim-html');
    const { status, headers, text } = await one.call('GET', nobody);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).toContain('<h1>Sign in</h1>');
  });

  it('scim-500-on-create: people are not created, groups are', async () => {
    const one = await bench('scim-500-on-create');
    expect((await one.call('POST', '/Users', personOf('ann'))).status).toBe(500);
    expect((await one.call('POST', '/Groups', groupOf('G'))).status).toBe(201);
    expect(one.context.world.grouptalk.users).toEqual([]);
  });

  it('scim-throttled: every third request is 429 with Retry-After', async () => {
    const one = await bench('scim-throttled');
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await one.call('GET', nobody));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200, 200, 429]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers[2]?.body).toMatchObject({ status: '429' });
  });

  it('scim-schemas-incomplete: /Schemas lacks the labels and the cost center', async () => {
    const one = await bench('scim-schemas-incomplete');
    for (const path of ['/Schemas', `/Schemas/${labelsUrn}`]) {
      expect((await one.call('GET', path)).text).not.toMatch(/"name":"(label\d|costCenter)"/);
    }
    switchOff(one);
    expect((await one.call('GET', '/Schemas')).text).toMatch(/"name":"label5".*"name":"description"/s);
  });

  it('scim-wrong-content-type: the answer is text/plain', async () => {
    const one = await bench('scim-wrong-content-type');
    const { status, headers } = await one.call('GET', nobody);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain']);
  });

  it('scim-rewrites-phones: blanks are gone', async () => {
    const one = await bench('scim-rewrites-phones');
    const phones = (value: string) => ({ phoneNumbers: [{ type: 'mobile', value }] });
    const id = await create(one, 'Users', personOf('ann', phones('+46 70 123')));
    expect((await one.call('GET', `/Users/${id}`)).body).toMatchObject(phones('+4670123'));
    switchOff(one);
    const { body } = await one.call(
      'PATCH',
      `/Users/${id}`,
      patchOf({ op: 'replace', value: phones('+46 70 9') }),
    );
    expect(body).toMatchObject(phones('+46 70 9'));
  });

  it('scim-members-unasked: members come although excluded', async () => {
    const one = await bench('scim-members-unasked');
    const user = await create(one, 'Users', personOf('ann'));
    const id = await create(one, 'Groups', groupOf('G'));
    await one.call(
      'PATCH',
      `/Groups/${id}`,
      patchOf({ op: 'Add', path: 'members', value: [{ value: user }] }),
    );
    for (const path of [`/Groups/${id}?excludedAttributes=members`, '/Groups?excludedAttributes=members']) {
      expect((await one.call('GET', path)).text).toContain(user);
    }
    switchOff(one);
    expect((await one.call('GET', '/Groups?excludedAttributes=members')).text).not.toContain(user);
  });

  it('scim-delete-refused: people stay, with 405 and what is allowed; groups go', async () => {
    const one = await bench('scim-delete-refused');
    const user = await create(one, 'Users', personOf('ann'));
    const group = await create(one, 'Groups', groupOf('G'));
    const { status, headers, body } = await one.call('DELETE', `/Users/${user}`);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, PATCH']);
    expect(body.detail).toMatch(/Disable them instead/);
    expect((await one.call('GET', `/Users/${user}`)).status).toBe(200);
    expect((await one.call('DELETE', `/Groups/${group}`)).status).toBe(204);
    switchOff(one);
    expect((await one.call('DELETE', `/Users/${user}`)).status).toBe(204);
  });

  it('scim-loses-cost-center: it is taken and gone, created or patched; the organization stays', async () => {
    const one = await bench('scim-loses-cost-center');
    const enterprise = (costCenter: string) => ({
      [enterpriseUrn]: { costCenter, organization: 'Nordvik' },
    });
    const id = await create(one, 'Users', personOf('ann', enterprise('4711')));
    const patch = patchOf({ op: 'Replace', path: `${enterpriseUrn}:costCenter`, value: '4712' });
    expect((await one.call('PATCH', `/Users/${id}`, patch)).status).toBe(200);
    const kept = (await one.call('GET', `/Users/${id}`)).body;
    expect(kept[enterpriseUrn]).toEqual({ organization: 'Nordvik' });
    switchOff(one);
    await one.call('PATCH', `/Users/${id}`, patch);
    expect((await one.call('GET', `/Users/${id}`)).body).toMatchObject(enterprise('4712'));
  });

  it('scim-paging-repeats: the second page holds who was on the first', async () => {
    const one = await bench('scim-paging-repeats');
    for (const name of ['ann', 'bo', 'cia']) await create(one, 'Users', personOf(name));
    const page = async (startIndex: number) => {
      const { body } = await one.call('GET', `/Users?startIndex=${startIndex}&count=2`);
      const names = (body.Resources as { userName: string }[]).map(({ userName }) => userName.slice(0, 3));
      return [body.totalResults, body.startIndex, ...names];
    };
    expect(await page(3)).toEqual([3, 3, 'ann', 'bo@']);
    switchOff(one);
    expect(await page(3)).toEqual([3, 3, 'cia']);
  });

  it('scim-redirects: every request is shown the way to another host, with or without a token', async () => {
    const one = await bench('scim-redirects');
    for (const authorization of [`Bearer ${one.token}`, '']) {
      const answer = await fetch(`${one.origin}/api/scim/Users?count=1`, {
        redirect: 'manual',
        headers: { authorization },
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        'https://scim.grouptalk.example/api/scim/Users?count=1',
      ]);
    }
    switchOff(one);
    expect((await one.call('GET', '/Users?count=1')).status).toBe(200);
  });
});
