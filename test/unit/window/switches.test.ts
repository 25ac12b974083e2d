import { describe, expect, it } from 'vitest';
import { readStart } from '../../../electron/switches';

const start = (...args: string[]) => readStart(args, { platform: 'linux', release: true });

describe('a start', () => {
  it('of the window is live, unless it is for practice', () => {
    expect(start()).toEqual({ kind: 'window', mode: 'live', language: null });
    expect(start('--practice')).toEqual({ kind: 'window', mode: 'practice', language: null });
    expect(start('a-file', '-', '--')).toEqual({ kind: 'window', mode: 'live', language: null });
  });

  it('may say what a desktop needs', () => {
    expect(start('--ozone-platform=wayland', '--password-store=gnome-libsecret', '--practice')).toEqual({
      kind: 'window',
      mode: 'practice',
      language: null,
    });
  });

  it.each([
    [['--lang=sv'], 'sv'],
    [['--lang', 'sv', '--practice'], 'sv'],
    [['--lang=sv-FI'], 'sv'],
    [['--lang=en_US'], 'en'],
    [['--lang=sv', '--lang=en'], 'en'],
    [['--lang=de'], null],
    [['--lang'], null],
    [['--lang='], null],
    [['sv'], null],
    [['--cli', 'check', '--lang', 'sv'], undefined],
  ])('may say in which language, if it is one of ours: %j', (args, language) => {
    expect(Reflect.get(start(...args), 'language')).toBe(language);
  });

  it('that is refused is refused in the language that it asks for', () => {
    expect(start('--inspect', '--lang=sv')).toEqual({
      kind: 'refused',
      switches: ['inspect'],
      language: 'sv',
    });
  });

  it('with --cli is of the command line, which gets all that follows', () => {
    expect(start('--cli', 'check', '--tenant-url', 'x', '--cli')).toEqual({
      kind: 'command-line',
      args: ['check', '--tenant-url', 'x', '--cli'],
    });
    expect(start('--ozone-platform=headless', '--cli', '--version')).toEqual({
      kind: 'command-line',
      args: ['--version'],
    });
  });

  it.each([
    'ignore-certificate-errors',
    'ignore-certificate-errors-spki-list=x',
    'proxy-server=x',
    'proxy-pac-url=x',
    'proxy-bypass-list=x',
    'policy-file=x',
    'host-resolver-rules=x',
    'host-rules=x',
    'remote-debugging-port=0',
    'remote-debugging-pipe',
    'remote-allow-origins=*',
    'inspect',
    'inspect-brk=0',
    'js-flags=--allow-natives-syntax',
    'load-extension=x',
    'disable-web-security',
    'disable-site-isolation-trials',
    'disable-features=x',
    'enable-features=x',
    'enable-blink-features=x',
    'allow-running-insecure-content',
    'unsafely-treat-insecure-origin-as-secure=x',
    'auth-server-allowlist=*',
    'ssl-key-log-file=x',
    'log-net-log=x',
    'user-data-dir=x',
    'single-process',
    'no-zygote',
    'renderer-cmd-prefix=x',
    'gpu-launcher=x',
    'what-comes-with-the-next-chromium',
  ])('with --%s is refused, and the switch is named without its value', (one) => {
    const name = one.replace(/=.*/, '');
    const refused = { kind: 'refused', switches: [name], language: null };
    expect(start('--practice', `--${one}`)).toEqual(refused);
    expect(start(`-${one}`, '--cli', 'check')).toEqual(refused);
    expect(start(`  --${one}`)).toEqual(refused);
    expect(start(`\t-${one}`, '--', `--${one}`)).toEqual(refused);
  });

  it.each(['no', 'disable-gpu', 'disable-setuid', 'disable-seccomp-filter'])(
    'without one of Chromium’s sandboxes is refused (%s)',
    (which) => {
      expect(start(`--${which}-sandbox`)).toMatchObject({ kind: 'refused' });
    },
  );

  it('on Windows is refused with a slash and in any case, too', () => {
    const windows = (arg: string) => readStart([arg], { platform: 'win32', release: true });
    expect(windows('/Proxy-Server=x')).toMatchObject({ kind: 'refused', switches: ['proxy-server'] });
    expect(windows('--PRACTICE')).toMatchObject({ kind: 'window', mode: 'practice' });
    expect(windows('/LANG=sv')).toMatchObject({ kind: 'window', language: 'sv' });
    expect(start('/proxy-server=x')).toMatchObject({ kind: 'window', mode: 'live' });
    expect(start('--PRACTICE')).toMatchObject({ kind: 'refused', switches: ['PRACTICE'] });
  });

  it('from the Finder bears a number that says nothing', () => {
    expect(readStart(['-psn_0_12345'], { platform: 'darwin', release: true })).toMatchObject({
      kind: 'window',
    });
    expect(start('-psn_0_12345')).toMatchObject({ kind: 'refused' });
  });

  it('of a build that is steered by a test, or of a developer, may have what steers it', () => {
    const args = ['--inspect=0', '--remote-debugging-port=0', '--practice'];
    expect(readStart(args, { platform: 'linux', release: false })).toMatchObject({
      kind: 'window',
      mode: 'practice',
    });
  });
});
