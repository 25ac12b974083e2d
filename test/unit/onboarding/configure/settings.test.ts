import { describe, expect, it } from 'vitest';
import { syncTemplate } from '../../../../shared/model/sync-job';
import { chooseTemplate } from '../../../../shared/onboarding/configure/job';
import {
  completeSettings,
  connectionArrived,
  hiddenValues,
  mailsFailures,
  readNotification,
  settingLines,
  settingOf,
  vanishedKeys,
} from '../../../../shared/onboarding/configure/settings';

const wanted = {
  tenantUrl: 'https://api.grouptalk.com/api/scim/',
  token: 'secret-token-x7Qk',
  syncAll: false,
  notify: 'it@example.com',
};
const setting = (key: string, value: string) => ({ key, value });

describe('the settings that are saved', () => {
  it('nothing there yet: the four that are wanted, failure mails on', () => {
    const sent = completeSettings([], wanted);
    expect(sent.map(({ key }) => key)).toEqual([
      'BaseAddress',
      'SecretToken',
      'SyncAll',
      'SyncNotificationSettings',
    ]);
    expect(settingOf(sent, 'SecretToken')).toBe(wanted.token);
    expect(settingOf(sent, 'SyncAll')).toBe('false');
    expect(readNotification(settingOf(sent, 'SyncNotificationSettings'))).toEqual({
      DeleteThresholdEnabled: false,
      Enabled: true,
      Recipients: 'it@example.com',
    });
  });

  it('what is there stays, in whatever case it is written; a read-back * is never written', () => {
    const existing = [
      setting('baseaddress', 'https://old.example/'),
      setting('SecretToken', '*'),
      setting('SkipOutOfScopeDeletions', 'True'),
      setting('Oauth2ClientSecret', '*'),
      setting(
        'SyncNotificationSettings',
        '{"Enabled":false,"DeleteThresholdEnabled":true,"DeleteThresholdValue":500,"New":1}',
      ),
    ];
    const sent = completeSettings(existing, { ...wanted, syncAll: true });
    expect(sent.filter(({ value }) => value === '*')).toEqual([]);
    expect(sent.filter(({ key }) => key.toLowerCase() === 'baseaddress')).toEqual([
      setting('BaseAddress', wanted.tenantUrl),
    ]);
    expect(settingOf(sent, 'SkipOutOfScopeDeletions')).toBe('True');
    expect(settingOf(sent, 'SyncAll')).toBe('true');
    expect(readNotification(settingOf(sent, 'SyncNotificationSettings'))).toEqual({
      Enabled: true,
      Recipients: 'it@example.com',
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: 500,
      New: 1,
    });
  });

  it.each(['not json', '[]', 'null', '"text"', ''])('notification settings %s are begun anew', (before) => {
    const sent = completeSettings([setting('SyncNotificationSettings', before)], wanted);
    expect(readNotification(settingOf(sent, 'SyncNotificationSettings'))).toMatchObject({ Enabled: true });
  });

  it('is shown old and new, the token as its last four characters', () => {
    const existing = [setting('SecretToken', '*'), setting('SyncAll', 'true')];
    const lines = settingLines(existing, completeSettings(existing, wanted), 'x7Qk');
    expect(lines).toContainEqual({ what: 'SecretToken', old: '…', new: '…x7Qk' });
    expect(lines).toContainEqual({ what: 'SyncAll', old: 'true', new: 'false' });
    expect(JSON.stringify(lines)).not.toContain(wanted.token);
  });

  const arrived = completeSettings([], wanted).map((one) =>
    one.key === 'SecretToken' ? setting(one.key, '*') : one,
  );
  it.each([
    ['all of it', arrived, true],
    [
      'SyncAll in capitals',
      arrived.map((one) => (one.key === 'SyncAll' ? setting('SyncAll', 'False') : one)),
      true,
    ],
    ['nothing', [], false],
    [
      'the old address',
      arrived.map((one) => (one.key === 'BaseAddress' ? setting(one.key, 'https://old.example') : one)),
      false,
    ],
    ['the token is not there', arrived.filter((one) => one.key !== 'SecretToken'), false],
    ['SyncAll left out, as for assigned only', arrived.filter((one) => one.key !== 'SyncAll'), true],
    [
      'the address in capitals, without its slash',
      arrived.map((one) =>
        one.key === 'BaseAddress' ? setting(one.key, 'https://API.grouptalk.com/api/scim') : one,
      ),
      true,
    ],
  ])('read back: %s', (_, after, expected) => {
    expect(connectionArrived(after, wanted)).toBe(expected);
  });

  it.each([
    ['{"Enabled":true,"Recipients":"it@example.com"}', true, true],
    ['{"enabled":"True","recipients":"IT@example.com"}', true, true],
    ['{"Enabled":true,"Recipients":"other@example.com"}', true, false],
    ['{"Enabled":true,"Recipients":""}', false, false],
    ['{"Enabled":true}', false, false],
    ['{"Enabled":false,"Recipients":"it@example.com"}', false, false],
    ['{"Enabled":null,"Recipients":null}', false, false],
    ['not json', false, false],
  ])('%s mails failures: %s, to the wanted address: %s', (value, toSomebody, toUs) => {
    const settings = [setting('syncnotificationsettings', value)];
    expect([mailsFailures(settings), mailsFailures(settings, wanted.notify)]).toEqual([toSomebody, toUs]);
  });

  it('members in another case are not written twice', () => {
    const before = '{"enabled":false,"recipients":"old@example.com","deleteThresholdEnabled":true}';
    const sent = completeSettings([setting('SyncNotificationSettings', before)], wanted);
    expect(JSON.parse(settingOf(sent, 'SyncNotificationSettings') ?? '')).toEqual({
      Enabled: true,
      Recipients: 'it@example.com',
      deleteThresholdEnabled: true,
    });
  });

  it('values that may be secret are neither shown nor recorded, masked or not', () => {
    const existing = [setting('SecretToken', 'old-token'), setting('Password', 'pass-word')];
    const sent = completeSettings(existing, wanted);
    const lines = settingLines(existing, sent, 'x7Qk');
    expect(lines).toContainEqual({ what: 'Password', old: '…', new: '…' });
    expect(JSON.stringify(lines)).not.toMatch(/old-token|pass-word|secret-token/);
    expect(hiddenValues(sent)).toEqual([wanted.token, 'pass-word']);
  });

  it('what this app itself has taken out on its way in is never written back', () => {
    const existing = [setting('Oauth2AccessToken', '…abcd'), setting('Domain', 'contoso.example')];
    const keys = completeSettings(existing, wanted).map(({ key }) => key);
    expect(keys).not.toContain('Oauth2AccessToken');
    expect(keys).toContain('Domain');
  });

  it('names what has vanished', () => {
    const before = [setting('SkipOutOfScopeDeletions', 'True'), setting('Oauth2ClientSecret', '*')];
    const sent = completeSettings(before, wanted);
    expect(vanishedKeys(before, sent, [...arrived, setting('skipoutofscopedeletions', 'True')])).toEqual([
      'Oauth2ClientSecret',
    ]);
    expect(vanishedKeys([], sent.slice(0, 4), arrived)).toEqual([]);
    expect(vanishedKeys([setting('Domain', '')], [], arrived)).toEqual([]);
  });
});

describe('the template for a job', () => {
  const template = (id: string, more: object = {}) => syncTemplate.parse({ id, ...more });
  it.each([
    ['the default', [template('a'), template('b', { default: true })], 'b'],
    ['the one of that name', [template('a'), template('GROUPTALK')], 'GROUPTALK'],
    ['the one of that tag', [template('a'), template('b', { factoryTag: 'groupTalk' })], 'b'],
    ['the first', [template('a'), template('b')], 'a'],
    ['none', [], undefined],
  ])('%s', (_, templates, id) => {
    expect(chooseTemplate(templates, 'GroupTalk')?.id).toBe(id);
  });
});
