import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeProcess, startPracticeProcess } from '../../electron/practice/practice-process';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { practiceClientId } from '../../shared/practice/constants';
import { allGraphScopes } from '../../shared/practice/login/scopes';
import { issueAccessToken } from '../../shared/practice/login/tokens';
import { createPerson, type Page } from '../../shared/practice/person';
import { createWorld } from '../../shared/practice/world/create-world';
import { signInPeople } from '../../shared/practice/world/people';
import { buildPracticeProcess, forkedNode } from '../support/practice-fork';

let built: Awaited<ReturnType<typeof buildPracticeProcess>>;
let node: ReturnType<typeof forkedNode>;
let folder: string;

beforeAll(async () => {
  built = await buildPracticeProcess();
}, 60_000);
afterAll(() => built.close());
beforeEach(async () => {
  node = forkedNode();
  folder = await mkdtemp(join(tmpdir(), 'practice-world-'));
});
afterEach(async () => {
  for (const child of node.children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const start = (more: { world?: 'configured' } = {}) =>
  startPracticeProcess({ utilityProcess: node.utilityProcess, entry: built.entry, folder, ...more });

/** The newest process ends on the spot, as in a power cut. */
async function kill(): Promise<void> {
  const child = node.children.at(-1);
  if (!child) throw new Error('nothing runs');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const mail = 'Tenant display name: Nordvik\nTenant ID: 0f0f0f0f-0000-4000-8000-000000000001';
const admin = ({ forms, ...page }: Page, button: string) => {
  const form = forms.find(({ buttons }) => buttons.some(({ label }) => label === button));
  if (!form) throw new Error(`no ${button} on ${page.url}`);
  return form;
};

/** At the support desk and in GroupTalk Admin, up to the secret token. */
async function fetchToken(practice: PracticeProcess): Promise<string> {
  const person = createPerson(practice);
  const login = await person.open(practice.adminUrl);
  await person.submit(admin(login, 'Log in'), {}, 'Log in');
  const page = await person.open('https://admin.grouptalk.com/admin/organizations/1/entra-integration');
  const issued = await person.submit(admin(page, 'Issue secret token'));
  return /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(issued.text)?.[0] ?? '';
}

async function askSupport(practice: PracticeProcess): Promise<void> {
  const person = createPerson(practice);
  const desk = await person.open(practice.supportDeskUrl);
  const [form] = desk.forms;
  if (!form) throw new Error('the support desk has no form');
  await person.submit(form, { mail });
}

const send = async (
  practice: PracticeProcess,
  method: 'GET' | 'POST',
  url: string,
  secret: string,
  body?: object,
) => {
  const http = createNodeHttp({ proxy: practice.proxy, ca: practice.caPem });
  const outcome = await http.send({
    method,
    url,
    credential: { origin: new URL(url).origin, secret },
    ...(body
      ? {
          body: JSON.stringify(body),
          headers: { 'Content-Type': url.includes('/scim/') ? 'application/scim+json' : 'application/json' },
        }
      : {}),
  });
  return outcome.kind === 'answer'
    ? { status: outcome.status, text: outcome.text }
    : { status: 0, text: outcome.code };
};

const newPerson = (userName: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName,
  displayName: userName,
});

describe('the practice process', () => {
  it('goes on where it was killed, with the tokens that were handed out', async () => {
    let practice = await start();
    expect(practice.began).toBe('new');
    await askSupport(practice);
    await kill();

    practice = await start();
    expect(practice.began).toBe('kept');
    const token = await fetchToken(practice);
    await kill();

    practice = await start();
    const users = `${practice.tenantUrl}Users`;
    expect(await send(practice, 'POST', users, token, newPerson('ann@a.example'))).toMatchObject({
      status: 201,
    });
    await kill();

    practice = await start();
    expect((await send(practice, 'GET', users, token)).text).toContain('ann@a.example');
    expect(await send(practice, 'POST', users, token, newPerson('ann@a.example'))).toMatchObject({
      status: 409,
    });
    expect(await send(practice, 'POST', users, token, newPerson('bob@a.example'))).toMatchObject({
      status: 201,
    });
  });

  it('takes a sign-in of before', async () => {
    const { tenant, users } = createWorld({ name: 'fresh', now: 0 });
    const { nickname } = signInPeople.cloudApplicationAdministrator;
    const graphToken = await issueAccessToken({
      userId: users.find(({ mailNickname }) => mailNickname === nickname)?.id ?? '',
      tenantId: tenant.id,
      clientId: practiceClientId,
      scopes: allGraphScopes,
    });
    const organization = 'https://graph.microsoft.com/v1.0/organization';
    expect(await send(await start(), 'GET', organization, graphToken)).toMatchObject({ status: 200 });
    await kill();
    const again = await start();
    expect(await send(again, 'GET', organization, graphToken)).toMatchObject({ status: 200 });
    await again.startOver();
    expect((await send(again, 'GET', organization, graphToken)).status).not.toBe(200);
  });

  it('loses no change whose answer somebody has seen, whenever it is killed', async () => {
    let practice = await start();
    await askSupport(practice);
    const token = await fetchToken(practice);
    const seen: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const users = `${practice.tenantUrl}Users`;
      const alive = practice;
      const create = async (name: string) => {
        const { status } = await send(alive, 'POST', users, token, newPerson(name));
        if (status === 201) seen.push(name);
      };
      const all = Promise.all(Array.from({ length: 12 }, (_, nth) => create(`p${round}-${nth}@a.example`)));
      await expect.poll(() => seen.length, { interval: 1 }).toBeGreaterThan(round * 3);
      await kill();
      await all;
      practice = await start();
      const { text } = await send(practice, 'GET', `${practice.tenantUrl}Users?count=200`, token);
      expect(seen.filter((name) => !text.includes(name))).toEqual([]);
    }
  }, 60_000);

  it('runs a cycle on demand and keeps what it brought', async () => {
    const practice = await start({ world: 'configured' });
    const before = await stat(join(folder, 'practice-world.json'));
    await practice.runCycle();
    const kept = JSON.parse(await readFile(join(folder, 'practice-world.json'), 'utf8'));
    const job = kept.world.provisioning[0].jobs[0];
    expect(Date.parse(job.resource.status.lastExecution.timeEnded)).toBeGreaterThanOrEqual(
      before.mtimeMs - 1000,
    );
    expect(Date.parse(job.engine.nextCycleAt)).toBeGreaterThan(Date.now() + 39 * 60_000);
  });

  it('goes on with a restart that was answered just before it was killed', async () => {
    const practice = await start({ world: 'configured' });
    const readWorld = async () =>
      JSON.parse(await readFile(join(folder, 'practice-world.json'), 'utf8')).world;
    const { tenant, users, provisioning, provisioningLogs } = await readWorld();
    const [{ servicePrincipalId, jobs }] = provisioning;
    const { nickname } = signInPeople.cloudApplicationAdministrator;
    const graphToken = await issueAccessToken({
      userId: users.find((user: { mailNickname: string }) => user.mailNickname === nickname).id,
      tenantId: tenant.id,
      clientId: practiceClientId,
      scopes: allGraphScopes,
    });
    const job = `https://graph.microsoft.com/v1.0/servicePrincipals/${servicePrincipalId}/synchronization/jobs/${jobs[0].resource.id}`;
    expect(
      await send(practice, 'POST', `${job}/restart`, graphToken, { criteria: { resetScope: 'Full' } }),
    ).toMatchObject({ status: 204 });
    await kill();
    await start();
    await expect
      .poll(async () => (await readWorld()).provisioningLogs.length)
      .toBeGreaterThan(provisioningLogs.length);
  });

  it('leaves no token readable in its file, and the file to its user alone', async () => {
    const practice = await start({ world: 'configured' });
    await practice.runCycle();
    const text = await readFile(join(folder, 'practice-world.json'), 'utf8');
    expect(text).toContain('SecretToken');
    expect(text).not.toMatch(/eyJ[\w-]{10,}\.[\w-]{10,}/);
    expect((await stat(join(folder, 'practice-world.json'))).mode & 0o777).toBe(0o600);
  });

  it.each(['{"format":1,"now":', '{"format":1,"now":1,"world":{"users":"none"}}', ''])(
    'puts a damaged world aside and begins a new one: %j',
    async (text) => {
      await writeFile(join(folder, 'practice-world.json'), text);
      const practice = await start();
      expect(practice.began).toBe('damaged');
      const aside = (await readdir(folder)).filter((name) => name.includes('.damaged-'));
      expect(aside).toHaveLength(1);
      expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
      await askSupport(practice);
    },
  );

  it('starts over behind the same addresses, and refuses the tokens of before', async () => {
    const practice = await start();
    await askSupport(practice);
    const token = await fetchToken(practice);
    await practice.startOver();
    expect(await send(practice, 'GET', `${practice.tenantUrl}Users`, token)).toMatchObject({ status: 401 });
    await expect(fetchToken(practice)).rejects.toThrow('no Issue secret token');
    await askSupport(practice);
    await kill();
    const again = await start();
    expect(await fetchToken(again)).toMatch(/^eyJ/);
  });

  it('ends by itself when whoever started it is gone', async () => {
    await start();
    const [child] = node.children;
    if (!child) throw new Error('nothing runs');
    const ended = once(child, 'exit');
    child.disconnect();
    expect(await ended).toEqual([0, null]);
  });

  it('leaves the world to whoever opened it last', async () => {
    const first = await start();
    const second = await start();
    await askSupport(second);
    const ended = new Promise<number>((resolve) => first.onExit(resolve));
    await askSupport(first).catch(() => undefined);
    expect(await ended).toBe(0);
    await kill();
    expect(await fetchToken(await start())).toMatch(/^eyJ/);
  });

  it('says when it died, and that nobody is there to ask any more', async () => {
    const practice = await start();
    const told = new Promise<number>((resolve) => practice.onExit(resolve));
    await kill();
    await told;
    await expect(practice.runCycle()).rejects.toMatchObject({ problem: { code: 'unexpected' } });
  });

  it('is closed with its last change kept', async () => {
    const practice = await start();
    await askSupport(practice);
    await practice.close();
    expect(await fetchToken(await start())).toMatch(/^eyJ/);
  });

  it('gives up what does not get ready in time, and leaves nothing running', async () => {
    const { utilityProcess, children } = node;
    const starting = startPracticeProcess({ utilityProcess, entry: built.entry, folder, readyWithinMs: 1 });
    await expect(starting).rejects.toMatchObject({
      problem: { detail: expect.stringContaining('not ready') },
    });
    await expect.poll(() => children[0]?.signalCode).toBe('SIGTERM');
  });

  it('says when it cannot keep a world at all', async () => {
    await writeFile(join(folder, 'a-file'), '');
    folder = join(folder, 'a-file');
    await expect(start()).rejects.toMatchObject({
      problem: { detail: expect.stringMatching(/EEXIST|ENOTDIR/) },
    });
  });
});
