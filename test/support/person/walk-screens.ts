import type { Page } from 'playwright-core';
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
} from './configure-and-watch';
import { checkConnection, goToConnection, openFinding, showAllFindings, tryWriting } from './connection';
import { assign, find, letLook, letSearch, openSignUp, signUp, untilFound } from './consent-and-scope';
import { fetchToken, keepToken, stateAdmin, writeToSupport } from './plan-and-request';
import { goTo, railOf, railToSay, toStand } from './rail';
import { signIn } from './sign-in';
import type { Walker } from './walker';
import { anna, group } from './whom';
import { worldNow } from './world';

/** Looks at the screen as it is now, and leaves it as it was. */
type LookAt = (state: string) => Promise<void>;

const tenantOf = ({ userData }: Walker) => worldNow(userData).tenant.displayName;

/** Looks at another window's page, e.g. Microsoft's. */
type LookAtWindow = (window: Page, name: string) => Promise<void>;

/** Walks the whole road once, and stops in each state of a screen that somebody may be in for a while. */
export async function walkScreens(
  walker: Walker,
  lookAt: LookAt,
  lookAtWindow: LookAtWindow = async () => undefined,
): Promise<void> {
  await planAndRequest(walker, lookAt, lookAtWindow);
  await consentAndScope(walker, lookAt, lookAtWindow);
  await configure(walker, lookAt);
  await watch(walker, lookAt);
  await connection(walker, lookAt);
  await around(walker, lookAt);
  await failed(walker, lookAt);
}

async function planAndRequest(walker: Walker, lookAt: LookAt, lookAtWindow: LookAtWindow): Promise<void> {
  const { app, page, press, say } = walker;
  await lookAt('sign-in');
  await signIn(walker, {
    onPage: async (window, which) => {
      await lookAtWindow(window, `microsoft-${which}`);
      if (which !== 'account') return;
      // What is waited for is shown only when it takes a while.
      await page.getByRole('button', { name: say('frame.cancel') }).waitFor();
      await lookAt('sign-in-waiting');
    },
  });
  await toStand(walker, say('screen.plan.standing.unstated', { tenant: tenantOf(walker) }));
  await lookAt('plan');
  await stateAdmin(walker);
  await railToSay(walker, 'plan', '1 Plan, Done');
  await lookAt('plan-done');
  await press(say('screen.plan.next'));
  await page.getByText(`Tenant ID: ${worldNow(walker.userData).tenant.id}`).waitFor();
  await lookAt('request');
  await writeToSupport(walker, (desk) => lookAtWindow(desk, 'support-desk'));
  await lookAt('request-fetch');
  await fetchToken(walker, (admin) => lookAtWindow(admin, 'grouptalk-admin'));
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }) => clipboard.writeText('not a token'));
  await press(say('screen.request.token.paste'));
  await page.getByRole('alert').first().waitFor();
  await lookAt('request-failed');
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied);
  await press(say('screen.request.token.again'));
  await page.getByRole('heading', { name: say('screen.request.review.title'), exact: true }).waitFor();
  await lookAt('request-review');
  await keepToken(walker);
  await railToSay(walker, 'request', '2 Request, Done');
  await lookAt('request-done');
}

async function consentAndScope(walker: Walker, lookAt: LookAt, lookAtWindow: LookAtWindow): Promise<void> {
  const { page, press, say } = walker;
  await press(say('screen.request.next'));
  await page.getByRole('button', { name: say('screen.consent.allow.button') }).waitFor();
  await lookAt('consent-not-allowed');
  await letLook(walker);
  await lookAt('consent');
  const window = await openSignUp(walker);
  await lookAt('consent-waiting');
  await signUp(window);
  await lookAtWindow(window, 'expected-error');
  await untilFound(walker);
  await railToSay(walker, 'consent', '3 Consent, Done');
  await lookAt('consent-done');
  await press(say('screen.consent.next'));
  await toStand(walker, say('screen.scope.standing.nobody'));
  await page.getByRole('button', { name: say('screen.scope.do.allow') }).waitFor();
  await lookAt('scope');
  await letSearch(walker, group.typed);
  await find(walker, group);
  await lookAt('scope-found');
  await assign(walker, group, tenantOf(walker));
  await find(walker, anna);
  await assign(walker, anna, tenantOf(walker));
  await railToSay(walker, 'scope', '4 Scope, Done');
  await lookAt('scope-done');
  await press(say('screen.scope.assigned.remove-name', { name: anna.name }));
  await page.getByRole('button', { name: say('screen.scope.leave.keep') }).waitFor();
  await lookAt('scope-removing');
  await press(say('screen.scope.leave.keep'));
}

async function configure(walker: Walker, lookAt: LookAt): Promise<void> {
  const { press, say } = walker;
  const tenant = tenantOf(walker);
  await press(say('screen.scope.do.configure'));
  await toStand(walker, say('screen.configure.standing.test'));
  await lookAt('configure');
  await testConnection(walker, 'asked');
  await lookAt('configure-tested');
  await part(walker, 'test')
    .getByRole('button', { name: say('screen.configure.test.evidence') })
    .last()
    .click();
  await lookAt('configure-evidence');
  await review(walker);
  await lookAt('configure-review');
  await save(walker, tenant);
  await checkMappings(walker);
  await lookAt('configure-mappings');
  await chooseOne(walker, anna.name);
  await lookAt('configure-chosen');
  await provisionOne(walker, anna.name, tenant);
  await lookAt('configure-one-done');
  await start(walker, tenant);
  await railToSay(walker, 'configure', '5 Configure, Done');
  await untilCycleIsSeen(walker);
  await lookAt('configure-done');
}

/** Only Watch follows the job by itself. */
async function untilCycleIsSeen(walker: Walker): Promise<void> {
  const { page, say } = walker;
  const look = page.getByRole('navigation').getByRole('button', { name: say('frame.rail.look') });
  while (!(await railOf(walker)).at(-1)?.endsWith('Done')) {
    await look.click();
    await look.waitFor();
  }
}

async function watch(walker: Walker, lookAt: LookAt): Promise<void> {
  const { page, press, say } = walker;
  await press(say('screen.configure.do.watch'));
  await toStand(walker, say('screen.watch.standing.succeeded'));
  await page.getByRole('button', { name: say('screen.watch.do.allow') }).waitFor();
  await page.getByRole('button', { name: say('screen.watch.do.allow') }).waitFor();
  await lookAt('watch');
  await letRead(walker);
  await events(walker);
  await railToSay(walker, 'watch', '6 Watch, Done');
  await lookAt('watch-logs');
  await openEvent(walker, new RegExp(`${group.name}.*${say('screen.watch.actions.create')}`));
  await lookAt('watch-event');
  await press(say('frame.drawer.close'));
}

const host = 'api.grouptalk.com';

/** The connection doctor, from the first check to a trial that writes. */
async function connection(walker: Walker, lookAt: LookAt): Promise<void> {
  const { page, press, say } = walker;
  await goToConnection(walker);
  await toStand(walker, say('screen.connection.standing.idle'));
  await lookAt('connection-idle');
  await checkConnection(walker, 'first');
  await lookAt('connection-answered');
  await openFinding(walker, 'entra-user-probe', say('finding.entra-user-probe.title'));
  await lookAt('connection-evidence');
  await press(say('screen.connection.report.write'));
  await page
    .getByRole('complementary')
    .getByRole('button', { name: say('screen.request.mail.copy') })
    .waitFor();
  await lookAt('connection-mail');
  await press(say('frame.drawer.close'));
  await showAllFindings(walker);
  await press(say('screen.connection.trial.button'));
  await page.getByRole('alertdialog').waitFor();
  await lookAt('connection-consent');
  await tryWriting(walker, host);
  await lookAt('connection-written');
}

/** What stands around the steps. */
async function around(walker: Walker, lookAt: LookAt): Promise<void> {
  const { page, press, say } = walker;
  await press(say('frame.settings.title'));
  await lookAt('settings');
  for (const [state, button, title] of [
    ['shortcuts', say('settings.desktop.keys-show'), say('shortcuts.title')],
    ['about', say('about.title'), say('about.title')],
    ['support-log', say('supportLog.show'), say('supportLog.title')],
  ] as const) {
    await press(button);
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: title }).waitFor();
    await lookAt(state);
    await press(say('frame.drawer.close'));
  }
  await press(say('frame.practice.menu'));
  await page.getByRole('menuitem', { name: say('frame.practice.start-over') }).waitFor();
  await lookAt('practice-menu');
  await page.getByRole('menuitem', { name: say('frame.practice.start-over') }).click();
  await page.getByRole('alertdialog').waitFor();
  await lookAt('dialog');
  await press(say('frame.cancel'));
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
}

/** The way to the tenant goes away, and then the practice tenant's process. */
async function failed(walker: Walker, lookAt: LookAt): Promise<void> {
  const { app, launched, page, say } = walker;
  await app.evaluate(async ({ session }) => {
    const road = session.fromPartition('practice');
    // Nobody listens at this port (iana.org/assignments: discard).
    await road.setProxy({ proxyRules: 'http://127.0.0.1:9' });
    await road.closeAllConnections();
  });
  // Plan asks by itself whenever somebody comes to it.
  await goTo(walker, 'plan');
  await page.getByRole('main').getByRole('alert').first().waitFor();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: say('frame.rail.look') })
    .click();
  await page.getByText(say('conditions.out-of-reach.title')).waitFor();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: say('frame.rail.look') })
    .waitFor();
  await lookAt('out-of-reach');
  await goToConnection(walker);
  await checkConnection(walker, 'again');
  await lookAt('connection-broken');
  await goTo(walker, 'plan');
  await page.getByRole('main').getByRole('alert').first().waitFor();
  const [pid] = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap((one) => (one.name === 'GroupTalk practice' ? [one.pid] : [])),
  );
  const practice = launched.processes().find((one) => one.pid === pid);
  if (!practice) throw new Error('the practice tenant has no process of its own');
  process.kill(practice.pid, 'SIGKILL');
  await page.getByText(say('frame.practice.ended')).waitFor();
  await lookAt('practice-ended');
}
