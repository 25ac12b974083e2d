import { describe, expect, it } from 'vitest';
import { canBeReplaced } from '../../../electron/update/can-be-replaced';
import { findFeed } from '../../../electron/update/find-feed';
import { isNewer } from '../../../electron/update/is-newer';
import { manifestName } from '../../../electron/update/manifest-name';
import { isSigned, readUpdateKeys } from '../../../electron/update/signature';
import { newUpdateKey } from '../../support/update-feed';

describe('which version is newer', () => {
  it.each([
    ['1.4.1', '1.4.0'],
    ['1.5.0', '1.4.9'],
    ['2.0.0', '1.99.99'],
    ['1.10.0', '1.9.0'],
    ['1.4.0', '1.4.0-beta.1'],
    ['1.4.1', '1.4.0+build'],
  ])('%s follows %s', (offered, own) => expect(isNewer(offered, own)).toBe(true));

  it.each([
    ['1.4.0', '1.4.0'],
    ['1.3.9', '1.4.0'],
    ['0.9.9', '1.0.0'],
    ['1.9.0', '1.10.0'],
    ['1.5.0-beta.1', '1.4.0'],
    ['1.4.0-beta.2', '1.4.0-beta.1'],
    ['1.3.0', '1.4.0-beta.1'],
    ['1.4.0', '1.4.0+build'],
    ['v1.5.0', '1.4.0'],
    ['1.5', '1.4.0'],
    ['', '1.4.0'],
    ['99999999999.0.0', '1.4.0'],
    ['1.5.0', 'unknown'],
  ])('%s does not follow %s', (offered, own) => expect(isNewer(offered, own)).toBe(false));
});

describe('where updates come from', () => {
  const { public: key } = newUpdateKey();
  const find = (more: Partial<Parameters<typeof findFeed>[0]> = {}) => {
    const { offBy, url } = findFeed({
      policy: {},
      feedOfBuild: 'https://build.example/updates',
      keys: readUpdateKeys(key),
      replaceable: true,
      ...more,
    });
    return offBy ?? url?.href;
  };

  it('is the feed of the build', () => expect(find()).toBe('https://build.example/updates/'));

  it('is the policy’s before the build’s', () => {
    const policy = { updates: { feed: 'https://mirror.example:8443/a/' } };
    expect(find({ policy })).toBe('https://mirror.example:8443/a/');
    expect(find({ policy, feedOfBuild: undefined })).toBe('https://mirror.example:8443/a/');
  });

  it('is nowhere where the policy says so, whatever the build knows', () => {
    expect(find({ policy: { updates: { allowed: false, feed: 'https://mirror.example/' } } })).toBe('policy');
    expect(find({ policy: { updates: { allowed: false } }, replaceable: false })).toBe('policy');
  });

  it.each([
    ['no feed', { feedOfBuild: undefined }],
    ['an unencrypted feed', { feedOfBuild: 'http://build.example/updates' }],
    ['something else for a feed', { feedOfBuild: 'https://' }],
    ['no key', { keys: [] }],
    ['a key that is none', { keys: readUpdateKeys('bm8ga2V5') }],
    ['no app that can be replaced', { replaceable: false }],
  ])('is nowhere with %s', (_, more) => expect(find(more)).toBe('build'));
});

describe('whether the app can be replaced', () => {
  const windows = {
    platform: 'win32' as const,
    isPackaged: true,
    executable: 'C:\\Users\\Anna\\AppData\\Local\\Programs\\grouptalk-onboarding\\GroupTalk Onboarding.exe',
    resources: 'C:\\Users\\Anna\\AppData\\Local\\Programs\\grouptalk-onboarding\\resources',
    home: 'C:\\Users\\anna',
    appImage: undefined,
    appDir: undefined,
    exists: () => true,
    mayWrite: () => false,
  };
  const mac = {
    ...windows,
    platform: 'darwin' as const,
    executable: '/Applications/GroupTalk Onboarding.app/Contents/MacOS/GroupTalk Onboarding',
    resources: '/Applications/GroupTalk Onboarding.app/Contents/Resources',
    home: '/Users/anna',
    mayWrite: (path: string) => ['/Applications', '/Applications/GroupTalk Onboarding.app'].includes(path),
  };
  const linux = {
    ...mac,
    platform: 'linux' as const,
    executable: '/tmp/.mount/grouptalk-onboarding',
    resources: '/tmp/.mount/resources',
    appImage: '/home/anna/GroupTalk.AppImage',
    appDir: '/tmp/.mount',
    mayWrite: (path: string) => path.startsWith('/home/anna'),
  };

  it('is so for one of the person’s own', () => {
    expect(canBeReplaced(windows)).toBe(true);
    expect(canBeReplaced(mac)).toBe(true);
    expect(canBeReplaced(linux)).toBe(true);
  });

  it.each([
    [
      'one for everybody on Windows',
      { ...windows, executable: 'C:\\Program Files\\GroupTalk\\GroupTalk.exe' },
    ],
    ['one of a person whose name begins alike', { ...windows, home: 'C:\\Users\\ann' }],
    ['a copied folder', { ...windows, exists: (path: string) => !path.includes('Uninstall') }],
    ['one for everybody on macOS', { ...mac, mayWrite: () => false }],
    ['a bundle in a folder of others', { ...mac, mayWrite: (path: string) => path.endsWith('.app') }],
    ['an installed package on Linux', { ...linux, appImage: undefined }],
    ['an installed package that another app’s AppImage has started', { ...linux, appDir: '/tmp/.mou' }],
    ['one that was only unpacked', { ...linux, appDir: undefined }],
    ['an AppImage of others', { ...linux, appImage: '/opt/GroupTalk.AppImage' }],
    ['one that is not packaged', { ...windows, isPackaged: false }],
    ['one without its app-update.yml', { ...linux, exists: () => false }],
  ])('is not so for %s', (_, place) => expect(canBeReplaced(place)).toBe(false));
});

it('the manifest is called as electron-updater calls it', () => {
  expect(manifestName('win32', 'arm64')).toBe('latest.yml');
  expect(manifestName('darwin', 'arm64')).toBe('latest-mac.yml');
  expect(manifestName('linux', 'x64')).toBe('latest-linux.yml');
  expect(manifestName('linux', 'arm64')).toBe('latest-linux-arm64.yml');
});

it('while a key is replaced, either signs; a key of another kind does not count', () => {
  const [first, second] = [newUpdateKey(), newUpdateKey()];
  expect(readUpdateKeys(`${first.public}, ${second.public}`)).toHaveLength(2);
  expect(readUpdateKeys(undefined)).toEqual([]);
  expect(isSigned({ name: 'latest.yml', text: 'a' }, 'AAAA', readUpdateKeys(first.public))).toBe(false);
  expect(isSigned({ name: 'latest.yml', text: 'a' }, 'AAAA', [])).toBe(false);
});
