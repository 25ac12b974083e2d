import { chmodSync, chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { type LaunchedApp, launchApp } from '../support/launch-app';

const patience = 120_000;
const clientId = '11111111-2222-3333-4444-555555555555';

describe.runIf(process.platform === 'linux')('a computer with a policy', () => {
  let desktop: Desktop;
  let launched: LaunchedApp | null = null;
  let folders = 0;
  beforeAll(async () => {
    desktop = await openDesktop({ keyring: false });
  }, patience);
  afterEach(() => launched?.kill(), patience);
  afterAll(() => desktop?.close(), patience);

  async function open(policy: string, args: readonly string[] = [], mode = 0o600) {
    const userData = desktop.makeFolder(`user-data-${folders}`);
    const file = join(desktop.makeFolder(`policy-${folders++}`), 'policy.json');
    writeFileSync(file, policy);
    chmodSync(file, mode);
    if (desktop.person) chownSync(file, desktop.person.uid, desktop.person.gid);
    launched = await launchApp(desktop, { userData, args: [`--policy-file=${file}`, ...args] });
    const page = await launched.app.firstWindow();
    await page.getByRole('button').first().waitFor();
    return { page, file, log: () => readFileSync(join(userData, 'logs', 'app.log'), 'utf8') };
  }

  const ask = (page: Page, name: string, input: object) =>
    page.evaluate(
      ([called, given]) => {
        const bridge: unknown = Reflect.get(window, 'grouptalk');
        const call: unknown = Reflect.get(Object(Reflect.get(Object(bridge), 'call')), called);
        return typeof call === 'function' ? call(crypto.randomUUID(), given) : null;
      },
      [name, input] as const,
    );
  const settled = { ok: false, problem: { code: 'settled-by-policy' } };

  it(
    'has what it settles, and people cannot change it',
    async () => {
      const { page, file } = await open(
        JSON.stringify({ clientId, language: 'sv', updates: { allowed: false } }),
      );
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toMatch(/^sv/);
      expect(await ask(page, 'app.look', {})).toMatchObject({
        ok: true,
        value: {
          language: 'sv',
          settings: { clientId, clientIdFrom: 'policy', language: 'sv' },
          policy: { file, state: 'read', settles: ['clientId', 'language', 'updates'], mistakes: [] },
          updates: { state: 'off', offBy: 'policy' },
        },
      });
      for (const change of [{ language: 'en' }, { clientId: null }, { updates: true }]) {
        expect(await ask(page, 'settings.change', change)).toMatchObject(settled);
      }
      expect(await ask(page, 'settings.change', { theme: 'dark' })).toMatchObject({ ok: true });
      expect(await ask(page, 'updates.check', {})).toMatchObject({ problem: { code: 'updates-off' } });
    },
    patience,
  );

  it(
    'on the practice tenant keeps to its language only',
    async () => {
      const { page } = await open(JSON.stringify({ clientId, language: 'sv' }), ['--practice']);
      expect(await ask(page, 'app.look', {})).toMatchObject({
        value: {
          language: 'sv',
          settings: { clientIdFrom: 'practice' },
          policy: { settles: ['language'] },
          updates: { state: 'off' },
        },
      });
    },
    patience,
  );

  it(
    'has its mistakes said in Settings and in the log, and the rest of it holds',
    async () => {
      const { page, log } = await open(
        JSON.stringify({ clientId, cloud: 'usGov', updates: { alowed: false } }),
      );
      expect(await ask(page, 'app.look', {})).toMatchObject({
        value: {
          settings: { clientId },
          policy: {
            mistakes: [
              { at: 'cloud', id: 'not-offered' },
              { at: 'updates.alowed', id: 'unknown-key' },
            ],
          },
          updates: { offBy: 'policy' },
        },
      });
      expect(log()).toContain('The policy has updates.alowed, which this app does not know.');
      await page.keyboard.press('Control+Comma');
      await page.getByText('The policy has updates.alowed, which this app does not know.').waitFor();
    },
    patience,
  );

  it(
    'that anybody may write keeps updates off, and settles nothing else',
    async () => {
      const { page } = await open(JSON.stringify({ clientId, language: 'sv' }), [], 0o666);
      expect(await ask(page, 'app.look', {})).toMatchObject({
        value: {
          language: 'en',
          settings: { clientIdFrom: 'nowhere' },
          policy: { state: 'not-understood', mistakes: [{ id: 'not-protected' }] },
          updates: { offBy: 'policy' },
        },
      });
    },
    patience,
  );
});
