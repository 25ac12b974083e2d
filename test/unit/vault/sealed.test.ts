import '../../support/without-electron';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSealer } from '../../../electron/vault/safe-storage';
import { openSealedCacheStore } from '../../../electron/vault/sealed-cache-store';
import { openSealedVault } from '../../../electron/vault/sealed-vault';
import { type Keyring, newerSafeStorage, newKeyring, olderSafeStorage } from '../../support/keyring';
import { keyOf, newPlace, type TrialPlace } from '../../support/place';

let place: TrialPlace;
let keyring: Keyring;
beforeEach(() => {
  place = newPlace();
  keyring = newKeyring();
});
afterEach(() => place.clean());

const kinds = [
  ['older', olderSafeStorage],
  ['newer', newerSafeStorage],
] as const;
const secret = {
  token: 'the-secret-token',
  tenantUrl: 'https://api.grouptalk.com/api/scim/',
  keptAt: '2026',
};
const everything = () =>
  readdirSync(place.folder)
    .map((name) => readFileSync(join(place.folder, name), 'utf8'))
    .join();

describe.each(kinds)('the sealer on %s versions of Electron', (_, storage) => {
  it('opens what it has sealed', async () => {
    const sealer = createSealer(storage(keyring), 'linux');
    expect(await sealer.available()).toBe('os');
    const sealed = await sealer.seal('Åsa');
    if (!sealed.ok) throw new Error('not sealed');
    expect(await sealer.open(sealed.value)).toEqual({ ok: true, value: { text: 'Åsa', worn: false } });
  });

  it('says when the computer cannot encrypt: no keyring, or one whose key everybody knows', async () => {
    keyring.backend = 'basic_text';
    expect(await createSealer(storage(keyring), 'linux').available()).toBe('none');
    expect(await createSealer(storage(keyring), 'darwin').available()).toBe('os');
    keyring.backend = 'gnome_libsecret';
    keyring.locked = true;
    expect(await createSealer(storage(keyring), 'linux').available()).toBe('none');
  });

  it('answers with a Problem, and does not throw, when the keyring goes away', async () => {
    const sealer = createSealer(storage(keyring), 'linux');
    keyring.locked = true;
    expect(await sealer.seal('x')).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(await sealer.open(Buffer.from('x'))).toMatchObject({
      ok: false,
      problem: { code: 'secret-unreadable' },
    });
  });
});

it('either kind of Electron opens what the other has sealed', async () => {
  const sealed = await createSealer(olderSafeStorage(keyring), 'linux').seal('x');
  const newer = createSealer(newerSafeStorage(keyring), 'linux');
  expect(sealed.ok && (await newer.open(sealed.value))).toMatchObject({ ok: true, value: { text: 'x' } });
});

describe('the sealed vault', () => {
  const open = () => openSealedVault(place, createSealer(olderSafeStorage(keyring), 'linux'));

  it('keeps a secret from one start to the next, never in plain', async () => {
    await open().put(keyOf('one'), secret);
    expect(await open().get(keyOf('one'))).toEqual({ ok: true, value: secret });
    expect(await open().get(keyOf('two'))).toEqual({ ok: true, value: null });
    const kept = everything();
    expect(kept).not.toContain(secret.token);
    expect(kept).not.toContain(Buffer.from(secret.token).toString('base64').slice(0, 12));
  });

  it('keeps what no longer opens, says so, and takes a new one in its place', async () => {
    await open().put(keyOf('one'), secret);
    const before = everything();
    keyring.key = 'two';
    const vault = open();
    for (const _ of [1, 2]) {
      expect(await vault.get(keyOf('one'))).toMatchObject({
        ok: false,
        problem: { code: 'secret-unreadable', remedy: 'hand-in-token' },
      });
    }
    expect(everything()).toBe(before);
    await vault.put(keyOf('one'), { ...secret, token: 'another' });
    expect(await vault.get(keyOf('one'))).toMatchObject({ ok: true, value: { token: 'another' } });
  });

  it('reads a secret again when its keyring is back', async () => {
    await open().put(keyOf('one'), secret);
    keyring.locked = true;
    expect((await open().get(keyOf('one'))).ok).toBe(false);
    keyring.locked = false;
    expect(await open().get(keyOf('one'))).toEqual({ ok: true, value: secret });
  });

  it('without a keyring holds new secrets in memory, and says that an older one cannot be read', async () => {
    await open().put(keyOf('one'), secret);
    const before = everything();
    const vault = openSealedVault(place, null);
    expect(await vault.get(keyOf('one'))).toMatchObject({ problem: { code: 'secret-unreadable' } });
    await vault.put(keyOf('one'), { ...secret, token: 'another' });
    expect(await vault.get(keyOf('one'))).toMatchObject({ ok: true, value: { token: 'another' } });
    expect(everything()).toBe(before);
    await vault.forget(keyOf('one'));
    expect(await vault.get(keyOf('one'))).toEqual({ ok: true, value: null });
  });

  it('seals anew what was sealed under a key that was replaced', async () => {
    await open().put(keyOf('one'), secret);
    const before = everything();
    const worn = openSealedVault(place, {
      ...createSealer(newerSafeStorage({ ...keyring }, true), 'linux'),
      seal: createSealer(newerSafeStorage({ ...keyring, key: 'two' }), 'linux').seal,
    });
    expect(await worn.get(keyOf('one'))).toEqual({ ok: true, value: secret });
    expect(everything()).not.toBe(before);
    keyring.key = 'two';
    expect(await open().get(keyOf('one'))).toEqual({ ok: true, value: secret });
  });
});

describe('the kept sign-in', () => {
  const open = (stays: boolean, sealer = createSealer(olderSafeStorage(keyring), 'linux')) =>
    openSealedCacheStore(place, { sealer, stays });

  it('ends with the process unless somebody wants to stay signed in', async () => {
    const store = open(false);
    await store.write('{"RefreshToken":{}}');
    expect(await store.read()).toBe('{"RefreshToken":{}}');
    expect(readdirSync(place.folder)).toEqual([]);
    expect(await open(false).read()).toBeNull();
  });

  it('lasts, sealed, for who stays signed in', async () => {
    await open(true).write('{"RefreshToken":{}}');
    expect(everything()).not.toContain('RefreshToken');
    expect(await open(true).read()).toBe('{"RefreshToken":{}}');
  });

  it('is kept from the moment at which somebody wants to stay, and gone from the one at which not', async () => {
    const store = open(false);
    await store.write('cache');
    await store.stay(true);
    expect(await open(true).read()).toBe('cache');
    await store.stay(false);
    expect(readdirSync(place.folder)).toEqual([]);
    expect(await store.read()).toBe('cache');
  });

  it('is as good as none when it cannot be decrypted, and nobody hears an error', async () => {
    await open(true).write('cache');
    keyring.key = 'two';
    const store = open(true);
    expect(await store.read()).toBeNull();
    expect(place.said.join()).toContain('warn sign-in');
    await store.write('new');
    expect(await open(true).read()).toBe('new');
  });

  it('keeps the last of several writes', async () => {
    const store = open(true);
    await Promise.all([store.write('one'), store.write('two'), store.write('three')]);
    expect(await open(true).read()).toBe('three');
  });

  it('that is forgotten while it is being sealed is not written afterwards', async () => {
    const sealer = createSealer(newerSafeStorage(keyring), 'linux');
    const store = open(true, sealer);
    const written = store.write('cache');
    store.forget();
    await written;
    expect(readdirSync(place.folder)).toEqual([]);
  });

  it('is never written where the computer cannot encrypt', async () => {
    const store = openSealedCacheStore(place, { sealer: null, stays: true });
    await store.write('cache');
    expect(await store.read()).toBe('cache');
    expect(readdirSync(place.folder)).toEqual([]);
  });
});
