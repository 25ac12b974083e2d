import { type Language, languageOfTag } from '../shared/model/language';

/**
 * What the app may be started with. An allow-list: Chromium has well over a thousand switches, and among them
 * are ones that take its sandbox away, send its traffic elsewhere or let another program steer the window.
 * https://peter.sh/experiments/chromium-command-line-switches/
 */
const ours = ['practice'];

/** Screen, language, keyring: what people need for the sake of their desktop, and nothing else. */
const ofDesktop = [
  'disable-gpu',
  'disable-gpu-compositing',
  'enable-wayland-ime',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'use-angle',
  'wayland-text-input-version',
];
const known = new Set([...ours, ...ofDesktop]);

export type Mode = 'live' | 'practice';

export type Start =
  | { readonly kind: 'command-line'; readonly args: readonly string[] }
  | { readonly kind: 'window'; readonly mode: Mode; readonly language: Language | null }
  | { readonly kind: 'refused'; readonly switches: readonly string[]; readonly language: Language | null };

/**
 * How to start. Everything after `--cli` belongs to the command line, which refuses what it does not know and
 * ends before Chromium begins. `language`: what `--lang` asks for; null when that is none of ours.
 *
 * @param args without the executable (and the app's folder, where there is one)
 * @param release false for a developer's runtime and for a build that tests steer: nothing is refused there
 */
export function readStart(
  args: readonly string[],
  { platform, release }: { readonly platform: NodeJS.Platform; readonly release: boolean },
): Start {
  const border = args.indexOf('--cli');
  const forWindow = border === -1 ? args : args.slice(0, border);
  const names = forWindow.map((arg) => switchName(arg, platform)).filter((name) => name !== null);
  const refused = names.filter((name) => !known.has(name));
  const language = askedLanguage(forWindow, platform);
  if (refused.length > 0 && release) return { kind: 'refused', switches: [...new Set(refused)], language };
  if (border !== -1) return { kind: 'command-line', args: args.slice(border + 1) };
  return { kind: 'window', mode: names.includes('practice') ? 'practice' : 'live', language };
}

/** Chromium knows only `--lang=sv`; people write `--lang sv` as well, and the last one counts. */
function askedLanguage(args: readonly string[], platform: NodeJS.Platform): Language | null {
  const at = args.findLastIndex((arg) => switchName(arg, platform) === 'lang');
  const arg = args[at];
  if (arg === undefined) return null;
  const border = arg.indexOf('=');
  const tag = border === -1 ? (args[at + 1] ?? '') : arg.slice(border + 1);
  return languageOfTag(tag.trim());
}

/**
 * An argument's name as Chromium reads it: blanks around it go, one dash is as good as two, and on Windows a
 * slash is, too, and case does not matter.
 * https://source.chromium.org/chromium/chromium/src/+/main:base/command_line.cc
 */
function switchName(arg: string, platform: NodeJS.Platform): string | null {
  const windows = platform === 'win32';
  const [, name] = (windows ? /^(?:--?|\/)([^-=][^=]*)/ : /^--?([^-=][^=]*)/).exec(arg.trim()) ?? [];
  if (name === undefined) return null;
  // The Finder of older macOS hands over the process's serial number.
  if (platform === 'darwin' && name.startsWith('psn_')) return null;
  return windows ? name.toLowerCase() : name;
}
