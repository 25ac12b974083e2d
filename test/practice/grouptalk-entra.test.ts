import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGroupTalkScim } from '../../shared/practice/grouptalk/scim';
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
} from '../support/grouptalk-scim';
import { serveHandler } from '../support/practice-context';

let bench: ScimBench;
beforeEach(async () => {
  bench = await openScimBench();
});
afterEach(() => bench.close());

const list = (path: string) => bench.call('GET', path);

/** Requests as in learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups. */
describe("GroupTalk's SCIM server under Entra's requests", () => {
  it.each([
    '/Users?filter=userName+eq+%22131d8ff1-b3c1-4a5c-8e34-8d8b1b7e1c11%22',
    '//Users?filter=userName%20eq%20"131d8ff1-b3c1-4a5c-8e34-8d8b1b7e1c11"',
    '/Users/?filter=userName eq "131d8ff1-b3c1-4a5c-8e34-8d8b1b7e1c11"',
    '/Users?aadOptscim062020&filter=emails[type eq "work"].value eq "x"',
    '/Groups?excludedAttributes=members&filter=displayName+eq+%22nobody%22',
  ])('answers the connection test %s with an empty list', async (path) => {
    const { status, body, headers } = await list(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/scim+json');
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    });
  });

  it('creates a person with id and Location, and returns every value as it was sent', async () => {
    const phone = '+46 (0)70-123 45 67';
    const { status, body, headers } = await bench.call(
      'POST',
      '/Users',
      personOf('Åsa', {
        phoneNumbers: [{ type: 'mobile', value: phone }],
        [enterpriseUrn]: { costCenter: '0042', organization: 'Nordlicht' },
        [labelsUrn]: { label1: 'Kranförare', label5: ' with blanks ' },
        addresses: null,
        manager: null,
      }),
    );
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${scimRoot}/Users/${String(body.id)}`);
    expect(body).toMatchObject({
      userName: 'Åsa@nordlicht.example',
      active: true,
      phoneNumbers: [{ type: 'mobile', value: phone }],
      name: { givenName: 'Åsa', familyName: 'Åström' },
      [enterpriseUrn]: { costCenter: '0042', organization: 'Nordlicht' },
      [labelsUrn]: { label1: 'Kranförare', label5: ' with blanks ' },
      meta: { resourceType: 'User', location: `${scimRoot}/Users/${String(body.id)}` },
    });
    expect(body).not.toHaveProperty('roles');
    expect(body).not.toHaveProperty('manager');
    expect(bench.context.world.grouptalk.users).toHaveLength(1);
  });

  it('answers 409 to a second person of that name, in whatever case', async () => {
    await create(bench, 'Users', personOf('ann'));
    const again = await bench.call('POST', '/Users', personOf('ANN'));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ scimType: 'uniqueness', status: '409' });
    await create(bench, 'Groups', groupOf('Drivers'));
    expect((await bench.call('POST', '/Groups', groupOf('drivers'))).status).toBe(409);
  });

  it('matches on each ticked attribute, case aside, also while others lack the attribute', async () => {
    await create(bench, 'Users', personOf('bo', { emails: null }));
    const id = await create(bench, 'Users', {
      ...personOf('ann'),
      phoneNumbers: [
        { type: 'work', value: '+46 8 1' },
        { type: 'mobile', value: '+46 70 1' },
      ],
    });
    for (const filter of [
      'userName eq "ANN@nordlicht.example"',
      'USERNAME EQ "ann@nordlicht.example"',
      'emails[type eq "work"].value eq "ann@nordlicht.example"',
      'phoneNumbers[type eq "mobile"].value eq "+46 70 1"',
      'phoneNumbers[type eq "mobile" and value eq "+46 70 1"]',
      `id eq "${id}"`,
      `id eq "${id}" and userName eq "ann@nordlicht.example"`,
      'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ann@nordlicht.example"',
    ]) {
      const { body } = await list(`/Users?filter=${encodeURIComponent(filter)}`);
      expect([filter, body.totalResults]).toEqual([filter, 1]);
      expect(body.Resources).toMatchObject([{ id }]);
    }
    const other = await list(
      `/Users?filter=${encodeURIComponent('phoneNumbers[type eq "mobile"].value eq "+46 8 1"')}`,
    );
    expect(other.body.totalResults).toBe(0);
  });

  it('finds a name that holds quotes, apostrophes and a backslash', async () => {
    const userName = `o'neil \\ "bob" (x) and y`;
    await create(bench, 'Users', personOf('o', { userName }));
    const { body } = await list(
      `/Users?filter=${encodeURIComponent(`userName eq ${JSON.stringify(userName)}`)}`,
    );
    expect(body.totalResults).toBe(1);
  });

  it('takes the PATCH without aadOptscim062020: capital ops, texts for booleans, entries not there yet', async () => {
    const id = await create(bench, 'Users', personOf('ann', { emails: null }));
    const { status, body } = await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf(
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Replace', path: 'name.givenName', value: 'Anna' },
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+46 70 2' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'anna@nordlicht.example' },
        { op: 'Add', path: `${enterpriseUrn}:costCenter`, value: '77' },
        { op: 'Add', path: `${labelsUrn}:label3`, value: 'three' },
      ),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      active: false,
      name: { givenName: 'Anna', familyName: 'Åström' },
      phoneNumbers: [{ type: 'mobile', value: '+46 70 2' }],
      emails: [{ type: 'work', value: 'anna@nordlicht.example' }],
      [enterpriseUrn]: { costCenter: '77' },
      [labelsUrn]: { label3: 'three' },
    });
    expect(body.schemas).toContain(labelsUrn);
  });

  it('takes the PATCH with aadOptscim062020: one flat replace without a path', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    const { status, body } = await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf(
        {
          op: 'replace',
          value: {
            active: false,
            'name.familyName': 'Berg',
            externalId: 'new',
            [`${enterpriseUrn}:organization`]: 'Nord',
            [`${labelsUrn}:label1`]: 'one',
          },
        },
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'berg@nordlicht.example' },
      ),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      active: false,
      name: { givenName: 'ann', familyName: 'Berg' },
      externalId: 'new',
      emails: [{ type: 'work', value: 'berg@nordlicht.example', primary: true }],
      [enterpriseUrn]: { organization: 'Nord' },
      [labelsUrn]: { label1: 'one' },
    });
  });

  it('keeps a disabled person readable, by id and by filter, and enables it again', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    await bench.call('PATCH', `/Users/${id}`, patchOf({ op: 'Replace', path: 'active', value: 'False' }));
    expect((await list(`/Users/${id}`)).body.active).toBe(false);
    expect((await list('/Users?filter=userName eq "ann@nordlicht.example"')).body.Resources).toMatchObject([
      { active: false },
    ]);
    const { body } = await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf({ op: 'replace', path: 'active', value: 'true' }),
    );
    expect(body.active).toBe(true);
  });

  it('changes the attribute on which people are matched', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    await bench.call(
      'PATCH',
      `/Users/${id}`,
      patchOf({ op: 'Replace', path: 'userName', value: 'ada@x.example' }),
    );
    expect((await list('/Users?filter=userName eq "ada@x.example"')).body.totalResults).toBe(1);
    expect((await list('/Users?filter=userName eq "ann@nordlicht.example"')).body.totalResults).toBe(0);
  });

  it('creates, finds, renames and deletes a group without showing members that were excluded', async () => {
    const user = await create(bench, 'Users', personOf('ann'));
    const made = await bench.call('POST', '/Groups', groupOf('Drivers'));
    expect(made.status).toBe(201);
    expect(made.body.schemas).toEqual(['urn:ietf:params:scim:schemas:core:2.0:Group']);
    const id = String(made.body.id);
    await bench.call(
      'PATCH',
      `/Groups/${id}`,
      patchOf({ op: 'Add', path: 'members', value: [{ value: user }] }),
    );
    const found = await list('/Groups?excludedAttributes=members&filter=displayName eq "drivers"');
    expect(found.body.totalResults).toBe(1);
    expect(found.text).not.toContain(user);
    expect((await list(`/Groups/${id}?excludedAttributes=members`)).text).not.toContain(user);
    const renamed = await bench.call(
      'PATCH',
      `/Groups/${id}`,
      patchOf({ op: 'Replace', path: 'displayName', value: 'Chauffeurs' }),
    );
    expect([renamed.status, renamed.text]).toEqual([204, '']);
    expect((await list(`/Groups/${id}`)).body).toMatchObject({
      displayName: 'Chauffeurs',
      members: [{ value: user, type: 'User', $ref: `${scimRoot}/Users/${user}` }],
    });
    expect((await bench.call('DELETE', `/Groups/${id}`)).status).toBe(204);
    expect((await list(`/Groups/${id}`)).status).toBe(404);
  });

  it('adds members without doubling them and removes them in both dialects, each with 204', async () => {
    const [ann, bo, cy] = [
      await create(bench, 'Users', personOf('ann')),
      await create(bench, 'Users', personOf('bo')),
      await create(bench, 'Users', personOf('cy')),
    ];
    const id = await create(bench, 'Groups', groupOf('Drivers'));
    const members = async () =>
      ((await list(`/Groups/${id}`)).body.members as { value: string }[] | undefined)?.map(
        (one) => one.value,
      ) ?? [];
    const patch = async (operation: object) => {
      const { status, text } = await bench.call('PATCH', `/Groups/${id}`, patchOf(operation));
      expect([status, text]).toEqual([204, '']);
    };
    await patch({
      op: 'Add',
      path: 'members',
      value: [
        { $ref: null, value: ann },
        { $ref: null, value: bo },
        { $ref: null, value: ann },
      ],
    });
    await patch({ op: 'add', path: 'members', value: [{ value: bo }, { value: cy }] });
    expect(await members()).toEqual([ann, bo, cy]);
    await patch({ op: 'Remove', path: 'members', value: [{ $ref: null, value: ann }] });
    expect(await members()).toEqual([bo, cy]);
    await patch({ op: 'remove', path: `members[value eq "${bo}"]` });
    expect(await members()).toEqual([cy]);
    await patch({ op: 'Remove', path: 'members', value: [{ value: ann }] });
    expect(await members()).toEqual([cy]);
    await bench.call('DELETE', `/Users/${cy}`);
    expect(await members()).toEqual([]);
  });

  it('deletes a person once and for all', async () => {
    const id = await create(bench, 'Users', personOf('ann'));
    const gone = await bench.call('DELETE', `/Users/${id}`);
    expect([gone.status, gone.text]).toEqual([204, '']);
    for (const again of [
      await list(`/Users/${id}`),
      await bench.call('DELETE', `/Users/${id}`),
      await bench.call('PATCH', `/Users/${id}`, patchOf({ op: 'Replace', path: 'active', value: 'False' })),
    ]) {
      expect(again.status).toBe(404);
      expect(again.body).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '404',
      });
    }
    expect((await list('/Users?filter=userName eq "ann@nordlicht.example"')).body.totalResults).toBe(0);
    await create(bench, 'Users', personOf('ann'));
  });

  it('leaves the address of the request whole for whoever logs it', async () => {
    const seen: string[] = [];
    const handler = createGroupTalkScim(bench.context);
    const server = await serveHandler((req, res, arrival) => {
      res.on('finish', () => seen.push(`${req.method} ${req.url}`));
      handler(req, res, arrival);
    });
    const answer = await fetch(`${server.origin}/api/scim//Users?count=1`, {
      headers: { authorization: `Bearer ${bench.token}` },
    });
    expect(answer.status).toBe(200);
    await server.close();
    expect(seen).toEqual(['GET /api/scim//Users?count=1']);
  });
});
