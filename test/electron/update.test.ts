import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desktop, openDesktop } from '../support/desktop';
import { openTrialApp, type TrialApp } from '../support/trial-app';
import { newUpdateKey, startUpdateFeed, type UpdateFeed } from '../support/update-feed';

const key = newUpdateKey();
const own = '1.4.0';
const fileOf = (version: string) => `grouptalk-onboarding-${version}-linux-x64.AppImage`;
/** Some megabytes, so that there is something to break off. */
const installer = randomBytes(3 * 1024 * 1024);

let desktop: Desktop;
let trial: TrialApp;
let feed: UpdateFeed;
let folders = 0;
let folder: string;
let appImage: string;

beforeAll(async () => {
  desktop = await openDesktop({ keyring: false });
  trial = await openTrialApp(desktop);
}, 120_000);
afterAll(async () => {
  await trial?.close();
  await desktop?.close();
});

/** A file of the desktop's person. */
const give = (path: string, content: string | Buffer, mode = 0o755) => {
  writeFileSync(path, content);
  chmodSync(path, mode);
  if (desktop.person) chownSync(path, desktop.person.uid, desktop.person.gid);
};

const open = (more: object = {}) =>
  trial.call('openUpdater', {
    feed: feed.url,
    publicKey: key.public,
    version: own,
    folder,
    appImage,
    ...more,
  });
const check = (more: object = {}) => trial.call('checkForUpdate', more);
const look = () => trial.call('lookAtUpdater');
const state = async () => (await look()).state;
/** What lies in the updater's folder, but for what it keeps for itself. */
const downloaded = () => {
  const pending = join(folder, 'trial-updater', 'pending');
  return existsSync(pending) ? readdirSync(pending).filter((name) => name !== 'update-info.json') : [];
};
const contentOf = (name: string) => readFileSync(join(folder, 'trial-updater', 'pending', name));
const asked = () => feed.seen.map(({ path }) => path.replace('/updates/', ''));

beforeEach(async () => {
  feed = await startUpdateFeed(key.signing);
  folder = desktop.makeFolder(`updates-${folders++}`);
  give(join(folder, 'app-update.yml'), 'updaterCacheDirName: trial-updater\n', 0o644);
  appImage = join(folder, 'GroupTalk.AppImage');
  give(appImage, 'the app as it is');
  await open();
});
afterEach(async () => {
  expect((await look()).log.join('\n')).not.toContain('uncaught');
  await feed.close();
});

/** Nothing came, and the app is as it was. */
async function expectNothing(): Promise<void> {
  expect(downloaded()).toEqual([]);
  expect(await trial.call('installUpdate')).toBe('update-not-ready');
  await trial.call('endApp');
  expect(readFileSync(appImage, 'utf8')).toBe('the app as it is');
}

const waitFor = (what: () => boolean | Promise<boolean>) =>
  expect.poll(what, { timeout: 15_000, interval: 20 }).toBe(true);

describe.runIf(process.platform === 'linux')('a good update', () => {
  it('is fetched, proved, and ready, byte for byte', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    expect(await check()).toBe('ok');
    expect(await state()).toMatchObject({
      state: 'ready',
      offBy: null,
      host: new URL(feed.url).host,
      version: '1.5.0',
      checkedAt: expect.stringMatching(/^20.*Z$/),
      problem: null,
    });
    expect(downloaded()).toEqual([fileOf('1.5.0')]);
    expect(contentOf(fileOf('1.5.0')).equals(installer)).toBe(true);
    expect(asked()).toEqual(['latest-linux.yml', 'latest-linux.yml.sig', fileOf('1.5.0')]);
  });

  it('goes through each state, with bytes that are counted', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.answer(fileOf('1.5.0'), (res, bytes) => {
      res.writeHead(200, { 'content-length': bytes.length });
      res.write(bytes.subarray(0, 1_000_000));
      setTimeout(() => res.write(bytes.subarray(1_000_000, 2_000_000)), 700);
      setTimeout(() => res.end(bytes.subarray(2_000_000)), 1_400);
    });
    await check();
    const { announced } = await look();
    expect([...new Set(announced.map((one) => one.state))]).toEqual(['asking', 'downloading', 'ready']);
    const counts = announced.flatMap(({ bytes }) => (bytes ? [bytes.done] : []));
    expect(counts.length).toBeGreaterThanOrEqual(2);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(announced.at(-1)?.bytes).toEqual({ done: installer.length, total: installer.length });
    // A second and a half, told a few times a second.
    expect(announced.length).toBeLessThan(12);
  });

  it('tells the feed nothing about the computer: no cookie, no ID, no credential', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.answer('latest-linux.yml', (res, bytes) => {
      res.writeHead(200, { 'set-cookie': 'who=me; Path=/' }).end(bytes);
    });
    await check();
    const names = new Set(feed.seen.flatMap(({ headers }) => Object.keys(headers)));
    for (const name of ['cookie', 'authorization', 'x-user-staging-id', 'referer', 'origin']) {
      expect(names).not.toContain(name);
    }
    expect(existsSync(join(folder, '.updaterId'))).toBe(false);
  });

  it('that lies there already is proved again, and not fetched again', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    await check();
    await open();
    expect(await check()).toBe('ok');
    expect((await state()).state).toBe('ready');
    expect(asked().filter((name) => name === fileOf('1.5.0'))).toHaveLength(1);

    give(join(folder, 'trial-updater', 'pending', fileOf('1.5.0')), randomBytes(installer.length));
    await open();
    expect(await check()).toBe('ok');
    expect(contentOf(fileOf('1.5.0')).equals(installer)).toBe(true);
    expect(asked().filter((name) => name === fileOf('1.5.0'))).toHaveLength(2);
  });

  it('is fetched in the manner of Windows, too', async () => {
    feed.release('1.5.0', 'grouptalk-onboarding-1.5.0-win-x64.exe', installer, 'latest.yml');
    await open({ platform: 'win32' });
    expect(await check()).toBe('ok');
    expect(contentOf('grouptalk-onboarding-1.5.0-win-x64.exe').equals(installer)).toBe(true);
  });
});

describe.runIf(process.platform === 'linux')('an update that is not what was released', () => {
  const refused = async () => {
    expect(await check()).toBe('update-not-genuine');
    expect(await state()).toMatchObject({
      state: 'failed',
      problem: { code: 'update-not-genuine', params: { host: new URL(feed.url).host } },
    });
    await expectNothing();
  };

  it('has another file: thrown away', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    const tampered = Buffer.from(installer);
    tampered[1_000_000] = (tampered[1_000_000] ?? 0) ^ 1;
    feed.put(fileOf('1.5.0'), tampered);
    await refused();
  });

  it('has a file that goes on and on: cut at its size', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    let closed = false;
    feed.answer(fileOf('1.5.0'), (res, bytes) => {
      res.on('close', () => {
        closed = true;
      });
      res.writeHead(200);
      const pour = () => {
        if (!closed) res.write(bytes, pour);
      };
      pour();
    });
    await refused();
    await waitFor(() => closed);
  });

  it.each([
    ['another version', (text: string) => text.replace('version: 1.5.0', 'version: 1.6.0')],
    ['another digest', (text: string) => text.replaceAll(/sha512: .*/g, `sha512: ${'A'.repeat(86)}==`)],
    ['one more line', (text: string) => `${text}# \n`],
  ])('has %s in its manifest: nothing is fetched', async (_, change) => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.put('latest-linux.yml', change(feed.content('latest-linux.yml')));
    await refused();
    expect(asked()).not.toContain(fileOf('1.5.0'));
  });

  it('is signed by somebody else', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    await open({ publicKey: newUpdateKey().public });
    await refused();
    expect(asked()).not.toContain(fileOf('1.5.0'));
  });

  it('is not signed at all', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.remove('latest-linux.yml.sig');
    await refused();
  });

  it.each([
    ['nothing', ''],
    ['a short text', 'AAAA'],
    ['no base64', 'no base64 at all'],
    ['a long text', 'A'.repeat(5_000)],
  ])('has %s for a signature', async (_, text) => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.put('latest-linux.yml.sig', text);
    await refused();
  });

  it('has the manifest of another system, rightly signed for that', async () => {
    feed.release('1.5.0', 'grouptalk-onboarding-1.5.0-win-x64.exe', installer, 'latest.yml');
    feed.put('latest-linux.yml', feed.content('latest.yml'));
    feed.put('latest-linux.yml.sig', feed.content('latest.yml.sig'));
    await refused();
  });

  it('names a file elsewhere, though signed', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    const other = await startUpdateFeed(key.signing);
    other.put('x.AppImage', installer);
    try {
      for (const url of [`${other.url}x.AppImage`, '../../etc/x.AppImage', '/x.AppImage']) {
        const text = feed.content('latest-linux.yml').replaceAll(fileOf('1.5.0'), url);
        feed.put('latest-linux.yml', text);
        feed.put('latest-linux.yml.sig', await sign(text));
        expect(await check()).toBe('answer-not-understood');
      }
      expect(other.seen).toEqual([]);
      await expectNothing();
    } finally {
      await other.close();
    }
  });
});

/** A signature of the right key over a text that the release's script would refuse. */
async function sign(text: string): Promise<string> {
  const { createPrivateKey, sign: signWith } = await import('node:crypto');
  const said = Buffer.from(`GroupTalk Onboarding update latest-linux.yml\n${text}`);
  return signWith(null, said, createPrivateKey(key.signing)).toString('base64');
}

describe.runIf(process.platform === 'linux')('an older version', () => {
  it.each(['1.4.0', '1.3.9', '0.9.0', '1.5.0-beta.1'])(
    '%s on the feed leaves 1.4.0 where it is, though rightly signed',
    async (version) => {
      feed.release(version, fileOf(version), installer);
      expect(await check()).toBe('ok');
      expect(await state()).toMatchObject({ state: 'current', version: null, problem: null });
      expect(asked()).toEqual(['latest-linux.yml', 'latest-linux.yml.sig']);
      await expectNothing();
    },
  );

  it('played again after an update is ready does not take its place', async () => {
    feed.release('1.3.0', fileOf('1.3.0'), randomBytes(1000));
    const old = ['latest-linux.yml', 'latest-linux.yml.sig'].map(
      (name) => [name, feed.content(name)] as const,
    );
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    await check();
    for (const [name, text] of old) feed.put(name, text);
    expect(await check()).toBe('ok');
    expect(await state()).toMatchObject({ state: 'ready', version: '1.5.0' });
    expect(contentOf(fileOf('1.5.0')).equals(installer)).toBe(true);
  });
});

describe.runIf(process.platform === 'linux')('an interrupted download', () => {
  it('leaves nothing behind, and the next check completes', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.answer(fileOf('1.5.0'), (res, bytes) => {
      res.writeHead(200, { 'content-length': bytes.length });
      res.write(bytes.subarray(0, bytes.length / 2), () => res.destroy());
    });
    expect(await check()).toBe('update-feed-unreachable');
    expect(await state()).toMatchObject({ state: 'failed', version: '1.5.0', bytes: null });
    await expectNothing();

    feed.answer(fileOf('1.5.0'), null);
    expect(await check()).toBe('ok');
    expect((await state()).state).toBe('ready');
    expect(contentOf(fileOf('1.5.0')).equals(installer)).toBe(true);
  });

  it('by the person closes the connection, and is no failure', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    let closed = false;
    feed.answer(fileOf('1.5.0'), (res, bytes) => {
      res.on('close', () => {
        closed = true;
      });
      res.writeHead(200, { 'content-length': bytes.length });
      res.write(bytes.subarray(0, 500_000));
    });
    expect(await check({ cancelAfterMs: 700 })).toBe('cancelled');
    await waitFor(() => closed);
    expect(await state()).toMatchObject({ state: 'idle', problem: null });
    await expectNothing();
  });

  it('by Settings closes the connection, and updates are off', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    let closed = false;
    feed.answer(fileOf('1.5.0'), (res, bytes) => {
      res.on('close', () => {
        closed = true;
      });
      res.writeHead(200, { 'content-length': bytes.length });
      res.write(bytes.subarray(0, 500_000));
    });
    const checked = check();
    await waitFor(() => asked().includes(fileOf('1.5.0')));
    await trial.call('chooseUpdates', { on: false });
    expect(await checked).toBe('cancelled');
    await waitFor(() => closed);
    expect(await state()).toMatchObject({ state: 'off', offBy: 'settings', host: null });
    expect(await check()).toBe('updates-off');
    await expectNothing();
  });
});

describe.runIf(process.platform === 'linux')('a feed that is gone', () => {
  const gone = async () => {
    expect(await check()).toBe('update-feed-unreachable');
    const { state: is, problem } = await state();
    expect(is).toBe('failed');
    await expectNothing();
    return problem?.detail;
  };

  it('has nothing there', async () => {
    expect(await gone()).toContain('404');
  });

  it('breaks', async () => {
    feed.answer(null, (res) => void res.writeHead(500).end('oops'));
    expect(await gone()).toContain('500');
  });

  it('refuses the connection', async () => {
    await feed.close();
    expect(await gone()).toContain('connection-refused');
    feed = await startUpdateFeed(key.signing);
  });

  it('is hidden behind the page of a network', async () => {
    feed.answer(null, (res) => {
      res.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><p>Please sign in');
    });
    expect(await gone()).toContain('web page');
  });

  it('has a page of the network for the file', async () => {
    feed.release('1.5.0', fileOf('1.5.0'), installer);
    feed.answer(fileOf('1.5.0'), (res) => {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Please sign in');
    });
    expect(await gone()).toContain('web page');
  });

  it.each([302, 307])('sends us elsewhere with a %i: the other host hears nothing', async (status) => {
    const other = await startUpdateFeed(key.signing);
    other.release('1.5.0', fileOf('1.5.0'), installer);
    try {
      feed.answer(
        null,
        (res) => void res.writeHead(status, { location: `${other.url}latest-linux.yml` }).end(),
      );
      expect(await gone()).toContain(`${status} to ${new URL(other.url).origin}`);

      feed.answer(null, null);
      feed.release('1.5.0', fileOf('1.5.0'), installer);
      feed.answer(fileOf('1.5.0'), (res) => {
        res.writeHead(status, { location: `${other.url}${fileOf('1.5.0')}` }).end();
      });
      expect(await gone()).toContain(String(status));
      expect(other.seen).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe.runIf(process.platform === 'linux')('the installation', () => {
  /** An AppImage that says that it was there. */
  const marker = () => join(folder, 'marker');
  const next = () => Buffer.from(`#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > '${marker()}'\n`);

  beforeEach(async () => {
    feed.release('1.5.0', fileOf('1.5.0'), next());
    await check();
  });

  it('waits while something is being written to a tenant', async () => {
    await trial.call('write', { underWay: true });
    expect(await trial.call('installUpdate')).toBe('write-under-way');
    await trial.call('endApp');
    expect(readFileSync(appImage, 'utf8')).toBe('the app as it is');
    expect((await look()).quits).toBe(0);
    expect((await look()).log.join()).toContain('something is being written');

    await trial.call('write', { underWay: false });
    expect(await trial.call('installUpdate')).toBe('ok');
    expect((await look()).quits).toBe(1);
    // Nothing is touched while the app is still there.
    expect(readFileSync(appImage, 'utf8')).toBe('the app as it is');
  });

  it('happens at the end of the app, which does not come back', async () => {
    await trial.call('endApp');
    expect(readFileSync(appImage).equals(next())).toBe(true);
    expect(readFileSync(marker(), 'utf8')).toBe('true\n');
  });

  it('happens when it is asked for, and the app comes back', async () => {
    await trial.call('installUpdate');
    await trial.call('endApp');
    expect(readFileSync(appImage).equals(next())).toBe(true);
    await waitFor(() => existsSync(marker()) && readFileSync(marker(), 'utf8') === '\n');
  });

  it.each([
    ['is damaged', () => give(join(folder, 'trial-updater', 'pending', fileOf('1.5.0')), 'half of it')],
    ['is gone', () => rmSync(join(folder, 'trial-updater', 'pending', fileOf('1.5.0')))],
  ])('leaves the app as it is where the fetched file %s, and fetches it again', async (_, spoil) => {
    spoil();
    expect(await trial.call('installUpdate')).toBe('file-unwritable');
    expect(await look()).toMatchObject({ quits: 0, state: { state: 'failed' } });
    expect(await check()).toBe('ok');
    spoil();
    await trial.call('endApp');
    expect(readFileSync(appImage, 'utf8')).toBe('the app as it is');
    expect(await check()).toBe('ok');
    await trial.call('endApp');
    expect(readFileSync(appImage).equals(next())).toBe(true);
  });

  it('does not happen where updates were switched off since', async () => {
    await trial.call('chooseUpdates', { on: false });
    expect(await trial.call('installUpdate')).toBe('update-not-ready');
    await trial.call('endApp');
    expect(readFileSync(appImage, 'utf8')).toBe('the app as it is');

    await trial.call('chooseUpdates', { on: true });
    expect(await state()).toMatchObject({ state: 'ready', version: '1.5.0' });
  });
});

describe.runIf(process.platform === 'linux')('the app itself', () => {
  it('leaves the new version in its place when it ends', async () => {
    const bytes = Buffer.from('#!/bin/sh\nexit 0\n');
    feed.release('1.5.0', fileOf('1.5.0'), bytes);
    expect(await check()).toBe('ok');
    await trial.app.close();
    expect(readFileSync(appImage).equals(bytes)).toBe(true);
    trial = await openTrialApp(desktop);
    await open();
  }, 120_000);
});
