import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf } from '../../../electron/update/digest-of';
import { hasRoom } from '../../../electron/update/has-room';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-looks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a file has the digest of its bytes, also over several pieces, and none where it cannot be read', () => {
  const file = join(folder, 'file');
  for (const size of [0, 10, 3_000_000]) {
    const bytes = Buffer.alloc(size, 7);
    writeFileSync(file, bytes);
    expect(digestOf(file)).toBe(createHash('sha512').update(bytes).digest('base64'));
  }
  expect(digestOf(join(folder, 'missing'))).toBe(null);
  expect(digestOf(folder)).toBe(null);
});

/** A file that is far larger than what it takes. */
const makeLarge = () => {
  const file = join(folder, 'large');
  const handle = openSync(file, 'w');
  ftruncateSync(handle, 2 ** 42);
  closeSync(handle);
  return file;
};

it('a file can always be moved on its own disk, and nowhere where it is missing', () => {
  expect(hasRoom(folder, makeLarge())).toBe(true);
  expect(hasRoom(folder, join(folder, 'missing'))).toBe(false);
  expect(hasRoom(join(folder, 'missing'), join(folder, 'large'))).toBe(false);
});

const otherDisk = '/dev/shm';
const isThere = statSync(otherDisk, { throwIfNoEntry: false })?.dev !== statSync(tmpdir()).dev;

it.runIf(process.platform === 'linux' && isThere)('needs the room for it on another disk', () => {
  expect(hasRoom(otherDisk, makeLarge())).toBe(false);
  const small = join(folder, 'small');
  writeFileSync(small, 'x');
  expect(hasRoom(otherDisk, small)).toBe(true);
});
