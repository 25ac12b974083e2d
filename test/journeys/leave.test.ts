import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { type Desktop, openDesktop } from '../support/desktop';
import { filesBelow, sightings, tapWires, type Wiretap } from '../support/person/canary';
import { allow, signIn, staySignedIn } from '../support/person/sign-in';
import { sitDown, type Walker } from '../support/person/walker';
import { worldNow } from '../support/person/world';

const patience = 120_000;

describe('leaving', () => {
  let desktop: Desktop;
  let walker: Walker;
  let wires: Wiretap;
  let tenant = { id: '', displayName: '' };

  beforeAll(async () => {
    desktop = await openDesktop({ keyring: true });
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    wires = await tapWires(walker.app);
    await staySignedIn(walker);
    await signIn(walker);
    tenant = worldNow(walker.userData).tenant;
  }, patience);
  afterAll(async () => {
    await walker?.launched.kill();
    await desktop?.close();
  }, patience);

  const ownApps = () =>
    worldNow(walker.userData).servicePrincipals.filter(({ appId }) => appId === practiceClientId);
  const kept = () =>
    filesBelow(walker.userData)
      .map(({ where }) => where)
      .filter((where) => where.startsWith('data/'));
  /** What tells of the tenant or of who was there, outside the practice tenant's own folder. */
  const traces = async () => {
    const secrets = new Map([
      ...(await wires.tokens()),
      ['tenant ID', tenant.id],
      ['tenant name', tenant.displayName],
      ['mail address', 'anna.lindqvist@'],
    ]);
    return sightings(
      secrets,
      filesBelow(walker.userData).filter(({ where }) => !where.startsWith('practice/')),
    );
  };

  it('has left traces while it was in use, or nothing would be proved', async () => {
    expect(ownApps()).toHaveLength(1);
    await expect.poll(kept).toContain('data/sign-in.json');
    // Files come and go meanwhile.
    await expect.poll(async () => (await traces()).map(({ what }) => what)).toContain('tenant ID');
  });

  it('shows what was allowed, and takes the app out of the tenant that stands on the button', async () => {
    const { page, press, say } = walker;
    const at = { tenant: tenant.displayName };
    await press(say('frame.settings.title'));
    await press(say('leave.access.show'));
    await page.getByRole('cell', { name: 'User.Read' }).waitFor();
    await press(say('leave.remove.does', at));
    const asked = page.getByRole('alertdialog');
    await asked.getByText(say('leave.remove.stays.grouptalk')).waitFor();
    expect(ownApps()).toHaveLength(1);
    // Microsoft asks for the permission that removes them all.
    await allow(
      { ...walker, press: (name) => asked.getByRole('button', { name, exact: true }).click() },
      say('leave.remove.yes', at),
    );
    await page.getByText(say('leave.remove.done', at)).waitFor();
    await expect.poll(ownApps).toEqual([]);
    expect(kept()).not.toContain('data/sign-in.json');
  });

  it('forgets everything on this computer but what was to be kept', async () => {
    const { page, press, say } = walker;
    await press(say('leave.computer.forget'));
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('checkbox', { name: say('leave.computer.kept.journal') }).check();
    await asked.getByRole('button', { name: say('leave.computer.forget'), exact: true }).click();
    await page.getByText(say('leave.computer.forgotten-but')).waitFor();
    expect(kept()).toEqual(['data/journal.jsonl']);
    await asked.waitFor({ state: 'detached' });

    await press(say('leave.computer.forget'));
    await asked.getByRole('checkbox', { name: say('leave.computer.kept.journal') }).uncheck();
    await asked.getByRole('button', { name: say('leave.computer.forget'), exact: true }).click();
    await page.getByText(say('leave.computer.forgotten'), { exact: true }).waitFor();
    expect(kept()).toEqual([]);
    expect(await traces()).toEqual([]);
  });

  it('leaves no trace in what Chromium keeps when it ends, either', async () => {
    // The tokens are read where they were heard, which ends with the app.
    const before = await wires.tokens();
    await walker.app.close();
    wires = { ...wires, tokens: async () => before };
    expect(await traces()).toEqual([]);
  });
});
