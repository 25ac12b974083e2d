import { join } from 'node:path';
import { openDesktop } from '../support/desktop';
import {
  checkMappings,
  chooseOne,
  events,
  letRead,
  openEvent,
  part,
  provisionOne,
  review,
  start,
  testConnection,
} from '../support/person/configure-and-watch';
import {
  assign,
  find,
  letLook,
  letSearch,
  openSignUp,
  signUp,
  untilFound,
} from '../support/person/consent-and-scope';
import {
  fetchToken,
  keepToken,
  pasteToken,
  stateAdmin,
  writeToSupport,
} from '../support/person/plan-and-request';
import { goTo, railToSay, toStand } from '../support/person/rail';
import { signIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { worldNow } from '../support/person/world';
import { type Camera, openCamera } from './camera';

const group = { kind: 'Group', typed: 'Ledning', name: 'Ledning & larm' } as const;
const anna = { kind: 'User', typed: 'Anna Lindqvist', name: 'Anna Lindqvist' } as const;

/**
 * Walks the whole road in the packaged app, and takes pictures on the way.
 *
 * @param root the project's folder: `docs` gets the pictures of the README, `.cache/pictures` those of every screen
 */
export async function takePictures(root: string): Promise<void> {
  const desktop = await openDesktop({ keyring: true });
  let walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
  const folders = { docs: join(root, 'docs'), review: join(root, '.cache', 'pictures') };
  try {
    const camera = await openCamera(walker, folders);
    await planAndRequest(walker, camera);
    await consentAndScope(walker, camera);
    await configure(walker, camera);
    await watch(walker, camera);
    await around(walker, camera);
    await walker.launched.kill();
    walker = await sitDown(desktop, { userData: walker.userData });
    await (await openCamera(walker, folders)).look('43-resumed');
  } finally {
    await walker.launched.kill();
    await desktop.close();
  }
}

const tenantOf = ({ userData }: Walker) => worldNow(userData).tenant.displayName;

async function planAndRequest(walker: Walker, camera: Camera): Promise<void> {
  const { page, press, say } = walker;
  await camera.look('01-sign-in');
  await signIn(walker, {
    onPage: async (window, which) => {
      if (which === 'account') await camera.look('02-signing-in');
      await camera.lookAt(window, `03-microsoft-${which}`);
    },
  });
  await toStand(walker, say('screen.plan.standing.unstated', { tenant: tenantOf(walker) }));
  await camera.look('04-plan');
  await stateAdmin(walker);
  await camera.look('05-plan-done');
  await press(say('screen.plan.next'));
  await page.getByText(`Tenant ID: ${worldNow(walker.userData).tenant.id}`).waitFor();
  await camera.look('06-request');
  await writeToSupport(walker, (desk) => camera.lookAt(desk, '07-support-desk'));
  await camera.look('08-request-fetch');
  await camera.keep('request.png');
  await fetchToken(walker, (admin) => camera.lookAt(admin, '09-grouptalk-admin'));
  await pasteToken(walker);
  await camera.look('10-request-review');
  await keepToken(walker);
  await camera.look('11-request-kept');
}

async function consentAndScope(walker: Walker, camera: Camera): Promise<void> {
  const { press, say } = walker;
  await press(say('screen.request.next'));
  await camera.look('12-consent-unlooked');
  await letLook(walker);
  await camera.look('13-consent');
  const window = await openSignUp(walker);
  await camera.look('14-consent-waiting');
  await camera.keep('consent.png');
  await signUp(window);
  await camera.lookAt(window, '15-expected-error');
  await untilFound(walker);
  await camera.look('16-consent-there');
  await press(say('screen.consent.next'));
  await toStand(walker, say('screen.scope.standing.nobody'));
  await camera.look('17-scope');
  await letSearch(walker, group.typed);
  await find(walker, group);
  await camera.look('18-scope-found');
  await assign(walker, group, tenantOf(walker));
  await find(walker, anna);
  await assign(walker, anna, tenantOf(walker));
  await find(walker, { ...group, typed: 'I', name: 'Insats alla stationer' });
  await camera.look('19-scope-assigned');
  await camera.keep('scope.png');
  await press(say('screen.scope.assigned.remove-name', { name: anna.name }));
  await camera.look('20-scope-remove');
  await press(say('screen.scope.leave.keep'));
}

async function configure(walker: Walker, camera: Camera): Promise<void> {
  const { page, press, say } = walker;
  const tenant = tenantOf(walker);
  await press(say('screen.scope.do.configure'));
  await toStand(walker, say('screen.configure.standing.test'));
  await camera.look('21-configure');
  const tested = testConnection(walker, 'asked');
  await page.getByText(say('screen.configure.state.testing')).first().waitFor();
  await tested;
  await camera.look('22-configure-tested');
  await camera.keep('configure.png');
  for (const evidence of await part(walker, 'test')
    .getByRole('button', { name: say('screen.configure.test.evidence') })
    .all())
    await evidence.click();
  await camera.look('23-configure-evidence');
  await review(walker);
  await camera.look('24-configure-review');
  await press(say('screen.configure.do.save', { tenant }));
  await camera.look('25-configure-saving');
  await page.getByRole('button', { name: say('screen.configure.do.check'), exact: true }).waitFor();
  await camera.look('26-configure-saved');
  await checkMappings(walker);
  await camera.look('27-configure-mappings');
  await chooseOne(walker, anna.name);
  await camera.look('28-configure-chosen');
  await provisionOne(walker, anna.name, tenant);
  await camera.look('29-configure-provisioned');
  await start(walker, tenant);
  await camera.look('30-configure-started');
}

async function watch(walker: Walker, camera: Camera): Promise<void> {
  const { press, say } = walker;
  await press(say('screen.configure.do.watch'));
  await toStand(walker, say('screen.watch.standing.succeeded'));
  await camera.look('31-watch');
  await letRead(walker);
  await events(walker);
  await camera.look('32-watch-logs');
  await openEvent(walker, new RegExp(`${group.name}.*${say('screen.watch.actions.create')}`));
  await camera.look('33-watch-detail');
  await camera.keep('watch-dark.png', 'dark');
  await press(say('frame.drawer.close'));
  await railToSay(walker, 'watch', '6 Watch, Done');
}

/** What stands around the steps, and the steps once more when all is done. */
async function around(walker: Walker, camera: Camera): Promise<void> {
  const { page, press, say } = walker;
  for (const [at, step] of (['plan', 'request', 'consent', 'scope', 'configure'] as const).entries()) {
    await goTo(walker, step);
    await camera.look(`${34 + at}-${step}-all-done`);
  }
  await press(say('frame.settings.title'));
  await camera.look('39-settings');
  await press(say('frame.practice.menu'));
  await camera.look('40-practice-menu');
  await page.getByRole('menuitem', { name: say('frame.practice.start-over') }).click();
  await page.getByRole('alertdialog').waitFor();
  await camera.look('41-start-over');
  await press(say('frame.cancel'));
  await press(say('leave.computer.forget'));
  await page.getByRole('alertdialog').waitFor();
  await camera.look('42-forget');
  await press(say('frame.cancel'));
}
