import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../shared/practice/world/state';
import { type Desktop, openDesktop } from '../support/desktop';
import {
  checkMappings,
  chooseOne,
  events,
  letRead,
  openEvent,
  part,
  provisionOne,
  review,
  save,
  start,
  testConnection,
} from '../support/person/configure-and-watch';
import { checkConnection, goToConnection, tryWriting } from '../support/person/connection';
import {
  assign,
  find,
  letLook,
  letSearch,
  openSignUp,
  signUp,
  untilFound,
} from '../support/person/consent-and-scope';
import { type Shifts, watchShifts } from '../support/person/layout-shift';
import {
  fetchToken,
  keepToken,
  pasteToken,
  stateAdmin,
  writeToSupport,
} from '../support/person/plan-and-request';
import { goTo, railOf, railToSay, toStand } from '../support/person/rail';
import { signIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { anna, group } from '../support/person/whom';
import { worldNow, writesTo } from '../support/person/world';

const patience = 120_000;

describe('the whole road, walked on the screen of the packaged app', () => {
  let desktop: Desktop;
  let walker: Walker;
  let shifts: Shifts;
  let tenant: World['tenant'];
  let token = '';

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: true });
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    shifts = await watchShifts(walker.page);
  }, patience);
  afterAll(async () => {
    await walker?.launched.kill();
    await desktop?.close();
  }, patience);

  const world = () => worldNow(walker.userData);
  const writes = () => writesTo(walker.userData);
  const job = () => world().provisioning[0]?.jobs[0]?.resource;

  it(
    'Plan: signs in, consents, and says what only a person can know',
    async () => {
      await shifts.belongTo('Sign in');
      await signIn(walker);
      tenant = world().tenant;
      await toStand(walker, walker.say('screen.plan.standing.unstated', { tenant: tenant.displayName }));
      await stateAdmin(walker);
      await railToSay(walker, 'plan', '1 Plan, Done');
      await shifts.belongTo('Plan');
      expect((await writes()).written).toEqual([]);
    },
    patience,
  );

  it(
    'Request: writes to support, fetches the token in GroupTalk Admin, and hands it in',
    async () => {
      const { page, app, press, say } = walker;
      await press(say('screen.plan.next'));
      const mail = page.getByRole('listitem').filter({ hasText: say('screen.request.mail.title') });
      await mail.getByText(`Tenant ID: ${tenant.id}`).waitFor();
      await shifts.belongTo('Request');
      await writeToSupport(walker);
      expect(world().grouptalk.integration).toMatchObject({
        tenantName: tenant.displayName,
        tenantId: tenant.id,
      });

      const told = page.getByRole('listitem').filter({ hasText: say('screen.request.fetch.title') });
      const [name, id] = await told.getByRole('definition').allInnerTexts();
      const { shown, copied } = await fetchToken(walker);
      expect(name).toContain(shown.name);
      expect(id).toContain(shown.id);
      expect(shown).toEqual({ name: tenant.displayName, id: tenant.id });
      token = copied;
      expect(token.split('.')).toHaveLength(3);

      await pasteToken(walker);
      expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
      const main = page.getByRole('main');
      await main.getByText(say('screen.request.review.tenant-same', { id: tenant.id })).waitFor();
      expect(await main.innerText()).toContain(`…${token.slice(-4)}`);
      await keepToken(walker);
      await railToSay(walker, 'request', '2 Request, Done');
      await shifts.belongTo('Request');
      expect((await writes()).written).toEqual([]);
    },
    patience,
  );

  it(
    'Consent: signs up to the error that was told before, and the app finds GroupTalk by itself',
    async () => {
      const { page, press, say } = walker;
      await press(say('screen.request.next'));
      await letLook(walker);
      await page.getByText(say('screen.consent.error.says')).waitFor();
      await shifts.belongTo('Consent');
      const window = await openSignUp(walker);
      expect((await signUp(window)).replaceAll("'", '’')).toContain(say('screen.consent.error.says'));
      await untilFound(walker);
      await toStand(walker, say('screen.consent.standing.there-offers', { tenant: tenant.displayName }));
      await shifts.belongTo('Consent');
      expect(world().servicePrincipals.map(({ displayName }) => displayName)).toContain('GroupTalk');
      expect((await writes()).written).toEqual([]);
    },
    patience,
  );

  it(
    'Scope: finds a group and a person, and assigns them, each at the press of its button',
    async () => {
      const { press, say } = walker;
      await press(say('screen.consent.next'));
      await toStand(walker, say('screen.scope.standing.nobody'));
      await shifts.belongTo('Scope');
      await letSearch(walker, group.typed);
      await find(walker, group);
      expect((await writes()).written).toEqual([]);
      await assign(walker, group, tenant.displayName);
      expect((await writes()).written).toEqual(['POST appRoleAssignedTo']);
      await find(walker, anna);
      await assign(walker, anna, tenant.displayName);
      expect((await writes()).written).toEqual(['POST appRoleAssignedTo', 'POST appRoleAssignedTo']);
      await railToSay(walker, 'scope', '4 Scope, Done');
      await shifts.belongTo('Scope');
      expect(
        world().appRoleAssignments.map(({ principalType, principalDisplayName, resourceDisplayName }) => [
          principalType,
          principalDisplayName,
          resourceDisplayName,
        ]),
      ).toEqual([
        ['Group', group.name, 'GroupTalk'],
        ['User', anna.name, 'GroupTalk'],
      ]);
    },
    patience,
  );

  it(
    'Configure: tests from both sides, reviews, saves, checks the mappings, provisions one, and starts',
    async () => {
      const { press, say } = walker;
      const { displayName } = tenant;
      const assigned = (await writes()).written;
      await press(say('screen.scope.do.configure'));
      await toStand(walker, say('screen.configure.standing.test'));
      await shifts.belongTo('Configure');
      await testConnection(walker, 'asked');
      await part(walker, 'test').getByText(say('screen.configure.state.both')).waitFor();
      // Entra was asked to try the credentials: a POST that changes nothing.
      expect(await writes()).toEqual({ written: assigned, tried: 1 });

      const lines = await review(walker);
      expect(lines.join('\n')).toContain('https://api.grouptalk.com/api/scim/');
      expect(lines.join('\n')).toContain(`…${token.slice(-4)}`);
      expect(await writes()).toEqual({ written: assigned, tried: 1 });

      await save(walker, displayName);
      const withSettings = [...assigned, 'POST jobs', 'PUT secrets'];
      expect((await writes()).written).toEqual(withSettings);
      const secrets = new Map(world().provisioning[0]?.secrets.map(({ key, value }) => [key, value]));
      expect([...secrets.keys()].sort()).toEqual([
        'BaseAddress',
        'SecretToken',
        'SyncAll',
        'SyncNotificationSettings',
      ]);
      expect(secrets.get('SecretToken') === token).toBe(true);
      expect(secrets.get('SyncAll')).toBe('false');
      expect(secrets.get('SyncNotificationSettings')).toContain('anna.lindqvist@');
      expect(job()?.schedule.state).not.toBe('Active');

      await checkMappings(walker);
      await chooseOne(walker, anna.name);
      expect((await writes()).written).toEqual(withSettings);
      expect(world().grouptalk.users).toEqual([]);
      await provisionOne(walker, anna.name, displayName);
      const withOne = [...withSettings, 'POST jobs/provisionOnDemand'];
      expect((await writes()).written).toEqual(withOne);
      expect(world().grouptalk.users.map(({ userName }) => userName)).toEqual([
        `anna.lindqvist@${tenant.defaultDomain}`,
      ]);

      await start(walker, displayName);
      expect((await writes()).written).toEqual([...withOne, 'POST jobs/start']);
      await railToSay(walker, 'configure', '5 Configure, Done');
      await shifts.belongTo('Configure');
    },
    patience,
  );

  it(
    'Watch: people arrive, and the logs tell of each',
    async () => {
      const { press, say } = walker;
      await press(say('screen.configure.do.watch'));
      await toStand(walker, say('screen.watch.standing.succeeded'));
      await shifts.belongTo('Watch');
      await letRead(walker);
      const rows = await events(walker);
      expect(rows.join('\n')).toContain(group.name);
      const drawer = await openEvent(walker, group.name);
      expect(await drawer.innerText()).toContain(say('screen.watch.event.changes'));
      await railToSay(walker, 'watch', '6 Watch, Done');
      await shifts.belongTo('Watch');

      const { users, groups, grouptalk, provisioningLogs } = world();
      const members = groups.find(({ displayName }) => displayName === group.name)?.memberIds ?? [];
      const entitled = users
        .filter(({ id, displayName }) => members.includes(id) || displayName === anna.name)
        .filter(({ accountEnabled, deletedDateTime }) => accountEnabled && deletedDateTime === null)
        .map(({ id }) => id);
      expect(entitled.length).toBeGreaterThan(3);
      expect(grouptalk.users.map(({ externalId }) => String(externalId)).sort()).toEqual(entitled.sort());
      expect(grouptalk.groups).toHaveLength(1);
      expect(grouptalk.groups[0]).toMatchObject({ displayName: group.name });
      const inGroup = grouptalk.users.filter(({ externalId }) => members.includes(String(externalId)));
      expect(memberIds(grouptalk.groups[0])).toEqual(inGroup.map(({ id }) => id).sort());
      expect(job()).toMatchObject({ schedule: { state: 'Active' }, status: { code: 'Active' } });
      expect(provisioningLogs.length).toBe(rows.length);
    },
    patience,
  );

  it(
    'Connection: checks, then tries to write, and leaves GroupTalk as it was',
    async () => {
      const { press, say } = walker;
      const ids = () => [...world().grouptalk.users, ...world().grouptalk.groups].map(({ id }) => id);
      const before = ids();
      await goToConnection(walker);
      await toStand(walker, say('screen.connection.standing.idle'));
      await checkConnection(walker, 'first');
      await toStand(walker, /^Entra will reach GroupTalk/);
      await shifts.belongTo('Connection');
      await press(say('screen.connection.trial.button'));
      await tryWriting(walker, 'api.grouptalk.com');
      await toStand(walker, /^Entra will reach GroupTalk/);
      await shifts.belongTo('Connection, writing');
      await walker.page.getByText(say('screen.connection.more.wrote')).waitFor();
      expect(ids()).toEqual(before);
    },
    patience,
  );

  it(
    'shows the same when somebody comes back to a step',
    async () => {
      const done = await railOf(walker);
      expect(done.every((says) => says.endsWith(', Done'))).toBe(true);
      for (const step of ['plan', 'request', 'consent', 'scope', 'configure', 'watch'] as const) {
        await goTo(walker, step);
        await walker.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await shifts.belongTo(step);
      }
      expect(await railOf(walker)).toEqual(done);
      expect((await writes()).written).toHaveLength(6);
    },
    patience,
  );

  it('keeps still while it is read', () => {
    const figures = [...shifts.byScreen].map(([screen, { sum }]) => `${screen} ${sum.toFixed(4)}`);
    process.stdout.write(`layout shifts: ${figures.join(', ')}\n`);
    for (const [screen, { sum, moved }] of shifts.byScreen) {
      expect.soft(sum, [screen, ...moved].join('\n')).toBeLessThanOrEqual(0.05);
    }
  });
});

const memberIds = (group: Readonly<Record<string, unknown>> | undefined): string[] =>
  Array.isArray(group?.members)
    ? group.members.map((member) => String(Reflect.get(Object(member), 'value'))).sort()
    : [];
