import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { type Hands, handsOn } from '../support/person/hands';
import { railToSay, toStand } from '../support/person/rail';
import { sitDown, type Walker } from '../support/person/walker';
import { opened, windowAt } from '../support/person/windows';
import { worldNow } from '../support/person/world';

const patience = 240_000;
const group = { typed: 'Ledning', name: 'Ledning & larm' } as const;
const anna = 'Anna Lindqvist';

describe.runIf(process.platform === 'linux')('the whole road, by the keyboard alone', () => {
  let desktop: Desktop;
  let walker: Walker;
  let hands: Hands;
  beforeAll(async () => {
    desktop = await openDesktop();
    walker = await sitDown(desktop, { userData: desktop.makeFolder('user-data') });
    await walker.page.emulateMedia({ reducedMotion: 'reduce' });
    hands = handsOn(walker.page);
  }, patience);
  afterAll(async () => {
    await walker?.launched.kill();
    await desktop?.close();
  }, patience);

  const say: Walker['say'] = (...asked) => walker.say(...asked);
  const button = (...asked: Parameters<Walker['say']>) => `button "${walker.say(...asked)}"`;
  const push = (...asked: Parameters<Walker['say']>) => hands.push(button(...asked));
  const there = (...asked: Parameters<Walker['say']>) =>
    walker.page.getByRole('button', { name: walker.say(...asked), exact: true });
  const tenant = () => worldNow(walker.userData).tenant.displayName;

  /** Every stop of the screen, by the theme's colours and by the system's own. */
  async function lookAround(): Promise<readonly string[]> {
    const stops = await hands.tour();
    await walker.page.emulateMedia({ forcedColors: 'active' });
    const forced = await hands.tour();
    await walker.page.emulateMedia({ forcedColors: 'none' });
    expect([...forced].sort()).toEqual([...stops].sort());
    expect(stops).not.toContain('nothing');
    return stops;
  }

  /** In a window of somebody else, with hands of its own. */
  async function inWindow(window: Page, act: (other: Hands) => Promise<void>): Promise<void> {
    const other = handsOn(window);
    await act(other);
    expect(other.troubles).toEqual([]);
  }

  const accept = (window: Page) =>
    inWindow(window, async (other) => {
      const closed = window.waitForEvent('close');
      await window.getByRole('button', { name: 'Accept' }).waitFor();
      await other.push(/^checkbox "Consent on behalf/, 'Space');
      await other.push('button "Accept"');
      await closed;
    });

  const isWell = async () => {
    expect(await hands.focus()).not.toBe('nothing');
    expect(hands.troubles).toEqual([]);
  };

  it(
    'Plan: signs in in the window that opens, and is led to the sentence of the screen',
    async () => {
      await lookAround();
      const window = await opened(walker, () => push('frame.sign-in.button'));
      await inWindow(window, async (other) => {
        await other.tabTo(/^radio/);
        await other.press('ArrowDown');
        expect(await other.focus()).not.toContain(anna);
        expect(await other.press('ArrowUp')).toContain(anna);
        await other.push('button "Sign in"');
      });
      await accept(window);
      await hands.focusIs(`heading "${say('screen.plan.standing.unstated', { tenant: tenant() })}"`);
      await lookAround();
      await push('screen.plan.admin.claim');
      await hands.focusIs(button('screen.plan.next'));
      await isWell();
    },
    patience,
  );

  it(
    'Request: writes to support, fetches the token in GroupTalk Admin, and hands it in',
    async () => {
      await push('screen.plan.next');
      await hands.focusIs(/^heading .*\[level=1\]/);
      await lookAround();
      const desk = await opened(walker, () => push('screen.request.mail.open'));
      await inWindow(desk, async (other) => {
        await other.push('button "Set up the integration"');
        await desk.getByRole('status').waitFor();
      });
      await push('screen.request.mail.sent');
      await hands.focusIs(/^heading "2\. /);
      await push('screen.request.answer.answered');
      await hands.focusIs(/^heading "3\. /);
      const admin = await opened(walker, () => push('screen.request.fetch.open'));
      await inWindow(admin, async (other) => {
        await other.push('button "Log in"');
        await admin.getByRole('heading', { name: 'Organization' }).waitFor();
        await other.push(/^link "Microsoft Entra Integration"/);
        await admin.getByRole('button', { name: 'Issue secret token' }).waitFor();
        await other.push('button "Issue secret token"');
        await admin.getByLabel('Secret token').waitFor();
        await other.tabTo(/^textbox "Secret token"/);
        await other.press('Control+A', 'Control+C');
        await other.push('button "Log out"');
        await admin.getByRole('heading', { name: 'Log in to GroupTalk' }).waitFor();
      });
      await push('screen.request.token.paste');
      await there('screen.request.token.keep').waitFor();
      await isWell();
      await push('screen.request.token.keep');
      await there('screen.request.next').waitFor();
      await hands.focusIs(/^heading .*\[level=1\]/);
      await isWell();
    },
    patience,
  );

  it(
    'Consent: lets the app look, signs up, and is found by the app',
    async () => {
      await push('screen.request.next');
      await hands.focusIs(/^heading .*\[level=1\]/);
      await accept(await opened(walker, () => push('screen.consent.allow.button')));
      await there('screen.consent.wait').waitFor();
      await hands.focusIs(/^heading .*\[level=1\]/);
      await lookAround();
      const admin = windowAt(walker, 'admin.grouptalk.com/admin/');
      await push('screen.consent.begin');
      await there('screen.consent.waiting.cancel').waitFor();
      await isWell();
      if (!admin) throw new Error('GroupTalk Admin is not open');
      await inWindow(admin, async (other) => {
        await admin.getByRole('link', { name: 'Microsoft Entra ID' }).waitFor();
        await other.push('link "Microsoft Entra ID"');
        await admin.getByRole('button', { name: 'Sign in' }).waitFor();
        await other.push('button "Sign in"');
        await admin.getByRole('heading', { name: /^(Pick an account|Permissions requested)$/ }).waitFor();
        if (!(await admin.getByRole('button', { name: 'Accept' }).isVisible())) {
          await other.push('button "Sign in"');
          await admin.getByRole('button', { name: 'Accept' }).waitFor();
        }
        await other.push('button "Accept"');
        await admin.getByRole('alert').waitFor();
      });
      await there('screen.consent.next').waitFor();
      await hands.focusIs(/^(heading|button)/);
      await isWell();
    },
    patience,
  );

  it(
    'Scope: finds a group and a person, assigns both, and thinks better of removing one',
    async () => {
      await push('screen.consent.next');
      await toStand(walker, say('screen.scope.standing.nobody'));
      await hands.focusIs(/^heading .*\[level=1\]/);
      await lookAround();
      await hands.tabTo(/^radio/);
      await hands.press('ArrowRight');
      await hands.focusIs(`radio "${say('screen.scope.search.Group')}"`);
      await hands.tabTo(/^searchbox/);
      await hands.type(group.typed);
      await accept(await opened(walker, () => push('screen.scope.do.allow')));
      const assign = (name: string) => button('screen.scope.hit.assign-name', { tenant: tenant(), name });
      await walker.page.getByRole('listitem').filter({ hasText: group.name }).waitFor();
      await hands.focusIs(/^(heading|searchbox|status)/);
      await hands.push(assign(group.name));
      await walker.page
        .getByRole('status')
        .filter({ hasText: say('screen.scope.said.assigned', { name: group.name }) })
        .waitFor();
      await isWell();
      await hands.tabTo(/^radio/);
      await hands.press('ArrowLeft');
      await hands.tabTo(/^searchbox/);
      await hands.press('Control+A');
      await hands.type(anna);
      await walker.page.getByRole('listitem').filter({ hasText: anna }).waitFor();
      await hands.push(assign(anna));
      await walker.page
        .getByRole('status')
        .filter({ hasText: say('screen.scope.said.assigned', { name: anna }) })
        .waitFor();
      await isWell();
      const remove = button('screen.scope.assigned.remove-name', { name: anna });
      await hands.push(remove);
      await there('screen.scope.leave.keep').waitFor();
      await push('screen.scope.leave.keep');
      await hands.focusIs(remove);
      await isWell();
    },
    patience,
  );

  it(
    'Configure: tests, reviews, saves, checks, provisions one, and starts',
    async () => {
      await push('screen.scope.do.configure');
      await toStand(walker, say('screen.configure.standing.test'));
      await accept(await opened(walker, () => push('screen.configure.do.test')));
      await there('screen.configure.do.test-again').waitFor();
      await isWell();
      await lookAround();
      await push('screen.configure.do.review');
      await there('screen.configure.do.save', { tenant: tenant() }).waitFor();
      await isWell();
      await push('screen.configure.do.save', { tenant: tenant() });
      await there('screen.configure.do.check').waitFor();
      await isWell();
      await push('screen.configure.do.check');
      await walker.page.getByText(say('screen.configure.state.fits')).waitFor();
      await isWell();
      await push('screen.configure.do.choose');
      await hands.tabTo(/^searchbox/);
      await hands.type(anna);
      await there('screen.configure.one.choose-name', { name: anna }).waitFor();
      await push('screen.configure.one.choose-name', { name: anna });
      await isWell();
      await push('screen.configure.do.provision', { name: anna, tenant: tenant() });
      await walker.page.getByText(say('screen.configure.state.one-done', { name: anna })).waitFor();
      await isWell();
      await push('screen.configure.do.go-on', { number: 5 });
      await there('screen.configure.do.start', { tenant: tenant() }).waitFor();
      await push('screen.configure.do.start', { tenant: tenant() });
      await there('screen.configure.do.watch').waitFor();
      await isWell();
    },
    patience,
  );

  it(
    'Watch: walks the log, opens a row and closes it, and is back in the log',
    async () => {
      await push('screen.configure.do.watch');
      await toStand(walker, say('screen.watch.standing.succeeded'));
      await accept(await opened(walker, () => push('screen.watch.do.allow')));
      const grid = `grid "${say('screen.watch.logs.title')}"`;
      await walker.page.getByRole('grid').getByRole('row').nth(1).waitFor();
      await lookAround();
      await hands.tabTo(grid);
      await hands.press('ArrowDown');
      const drawer = walker.page.getByRole('complementary');
      await drawer.getByRole('heading', { name: say('screen.watch.event.steps') }).waitFor();
      const first = await drawer.getByRole('heading', { level: 2 }).innerText();
      await hands.press('End');
      await drawer.getByRole('heading', { level: 2 }).filter({ hasNotText: first }).waitFor();
      expect(await hands.focus()).toMatch(/^grid/);
      await lookAround();
      await push('frame.drawer.close');
      await drawer.waitFor({ state: 'detached' });
      await hands.focusIs(grid);
      await hands.press('Home', 'Enter');
      await drawer.waitFor();
      await hands.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await hands.focusIs(grid);
      await railToSay(walker, 'watch', '6 Watch, Done');
      await isWell();
    },
    patience,
  );

  it(
    'Connection: checks, opens a finding, and thinks better of a trial',
    async () => {
      await hands.press('Control+7');
      await toStand(walker, say('screen.connection.standing.idle'));
      await hands.focusIs(/^heading .*\[level=1\]/);
      await lookAround();
      await push('screen.connection.do.check');
      await there('screen.connection.report.save').waitFor();
      await hands.focusIs(button('screen.connection.do.again'));
      await lookAround();
      await hands.push(/^button "\d+ passed"/);
      await hands.push(new RegExp(`^button ".*${say('finding.entra-user-probe.title')}`));
      await there('frame.copy-curl').first().waitFor();
      await isWell();
      await push('screen.connection.trial.button');
      await walker.page.getByRole('alertdialog').waitFor();
      await hands.focusIs(button('frame.cancel'));
      await hands.press('Enter');
      await walker.page.getByRole('alertdialog').waitFor({ state: 'detached' });
      await hands.focusIs(button('screen.connection.trial.button'));
      await isWell();
    },
    patience,
  );

  it(
    'around the steps: rail, menu, question and settings give the focus back',
    async () => {
      await hands.tabTo(button('frame.tools.connection'));
      await hands.press('ArrowUp');
      await hands.focusIs('button "6 Watch, Done"');
      await hands.press('Home');
      await hands.focusIs('button "1 Plan, Done"');
      await hands.press('ArrowDown', 'Enter');
      await hands.focusIs(/^heading .*\[level=1\]/);
      const menu = button('frame.practice.menu');
      await hands.push(menu);
      await hands.focusIs(`menuitem "${say('frame.practice.grouptalk-admin')}"`);
      await hands.press('Escape');
      await hands.focusIs(menu);
      await hands.press('Enter');
      await hands.focusIs(`menuitem "${say('frame.practice.grouptalk-admin')}"`);
      await hands.press('End');
      await hands.press('Enter');
      await walker.page.getByRole('alertdialog').waitFor();
      await hands.focusIs(button('frame.cancel'));
      expect((await hands.tour()).every((stop) => stop.startsWith('button'))).toBe(true);
      await hands.tabTo(button('frame.cancel'));
      await hands.press('Enter');
      await walker.page.getByRole('alertdialog').waitFor({ state: 'detached' });
      await hands.focusIs(menu);
      await push('frame.settings.title');
      await hands.focusIs(/^heading .*\[level=1\]/);
      await lookAround();
      await isWell();
    },
    patience,
  );

  it('a focus that could not be seen, or was covered, would have been noticed', async () => {
    const { page } = walker;
    const planted = handsOn(page);
    const plant = (css: string) =>
      page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
    await plant('*, *::before, *::after { outline: none !important; box-shadow: none !important }');
    await planted.tour();
    expect(planted.troubles.join()).toContain('the focus could not be seen');
    await plant('body::after { content: ""; position: fixed; inset: 0 }');
    await planted.tour();
    expect(planted.troubles.join()).toContain('is covered by');
    await plant('');
  });
});
