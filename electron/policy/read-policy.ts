import { closeSync, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { judgePolicy, type PolicyMistake, settledBy } from './judge-policy';
import type { Policy } from './policy';

export interface PolicyOptions {
  /** Where it is looked for. */
  readonly file: string;
  readonly platform: NodeJS.Platform;
  /** Whose file it may be, where there are such IDs; root's, unless said. */
  readonly ownerId?: number;
  /** For tests, whose feed is on this computer. */
  readonly loopbackFeeds?: boolean;
}

const mostBytes = 65_536;
const kib64 = '64 KiB';
/** A policy has three levels; what is much deeper overflows the stack of whoever walks through it. */
const mostLevels = 20;
/** `admin`: its members may do anything by `sudo` on macOS. */
const adminGroupOfMac = 80;

/**
 * The policy of this computer. Nothing throws: a file that is there, and cannot be used as a whole, settles one thing,
 * that updates stay off, since that may be what it says.
 */
export function readPolicy(options: PolicyOptions): Policy {
  const { file } = options;
  const read = bytesOf(options);
  if (read === null) return { values: {}, facts: { file, state: 'none', settles: [], mistakes: [] } };
  if ('mistake' in read) return notUnderstood(file, read.mistake);
  const json = parsed(read.bytes);
  if ('reason' in json) return notUnderstood(file, mistake('not-json', { file, reason: json.reason }));
  const judged = judgePolicy(json.value, options);
  if (judged === null) return notUnderstood(file, mistake('not-json', { file, reason: 'no object' }));
  const { values, mistakes } = judged;
  return { values, facts: { file, state: 'read', settles: [...settledBy(values)], mistakes: [...mistakes] } };
}

const mistake = (id: PolicyMistake['id'], params: PolicyMistake['params']): PolicyMistake => ({
  at: '',
  id,
  params,
});

const notUnderstood = (file: string, why: PolicyMistake): Policy => ({
  values: { updates: { allowed: false } },
  facts: { file, state: 'not-understood', settles: ['updates'], mistakes: [why] },
});

type Read = { readonly bytes: Buffer } | { readonly mistake: PolicyMistake } | null;

function bytesOf(options: PolicyOptions): Read {
  const { file } = options;
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { mistake: mistake('unreadable', { file, reason: code }) };
  }
  try {
    const about = fstatSync(handle);
    const open = [about, statSync(dirname(file))].some((one) => othersMayWrite(one, options));
    if (open) return { mistake: mistake('not-protected', { file }) };
    if (about.size > mostBytes) return { mistake: mistake('unreadable', { file, reason: `> ${kib64}` }) };
    return { bytes: readFileSync(handle) };
  } catch (error) {
    return { mistake: mistake('unreadable', { file, reason: codeOf(error) }) };
  } finally {
    closeSync(handle);
  }
}

/** Windows has access lists instead, which Node does not read; there it is a matter of the folder's rights. */
function othersMayWrite({ uid, gid, mode }: Stats, { platform, ownerId = 0 }: PolicyOptions): boolean {
  if (platform === 'win32') return false;
  const groupMay = gid !== ownerId && !(platform === 'darwin' && gid === adminGroupOfMac);
  return uid !== ownerId || (mode & 0o002) !== 0 || (groupMay && (mode & 0o020) !== 0);
}

/** Editors on Windows write a mark at the beginning; PowerShell's `>` writes UTF-16. */
function parsed(bytes: Buffer): { readonly value: unknown } | { readonly reason: string } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const value: unknown = JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    return isDeeper(value, mostLevels) ? { reason: 'too deep' } : { value };
  } catch (error) {
    // Newer versions of Node put the text itself into the message.
    const where = error instanceof SyntaxError ? /position \d+/.exec(error.message)?.[0] : undefined;
    return { reason: where ?? (error instanceof SyntaxError ? 'cut off' : 'not UTF-8') };
  }
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1)));

const codeOf = (error: unknown): string =>
  String((error instanceof Error ? Reflect.get(error, 'code') : undefined) ?? 'unknown');
