import { createPrivateKey, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { readFeed } from '../../../electron/update/read-feed';
import { readUpdateKeys } from '../../../electron/update/signature';
import { createNodeHttp } from '../../../shared/http/node/node-http';
import { systemClock } from '../../../shared/http/node/system-clock';
import { startJsonServer } from '../../support/json-server';
import { closing } from '../../support/servers';
import { manifestText, newUpdateKey } from '../../support/update-feed';

const opened = closing();
const key = newUpdateKey();
const name = 'latest.yml';
const signed = (text: string) => {
  const said = Buffer.from(`GroupTalk Onboarding update ${name}\n${text}`);
  return sign(null, said, createPrivateKey(key.signing)).toString('base64');
};

/** A feed of which each request sees the next state. */
async function read(manifests: readonly string[], signatures: readonly string[]) {
  const [texts, marks] = [[...manifests], [...signatures]];
  const server = await opened(
    startJsonServer(({ path }) => ({ body: (path.endsWith('.sig') ? marks : texts).shift() ?? '' })),
  );
  const found = await readFeed(
    {
      http: createNodeHttp({ clock: systemClock() }),
      url: new URL(`${server.origin}/`),
      name,
      keys: readUpdateKeys(key.public),
    },
    new AbortController().signal,
  );
  return found.ok ? found.value.version : found.problem.code;
}

const [before, after] = ['1.4.0', '1.5.0'].map((version) =>
  manifestText(version, 'a.exe', Buffer.from(version)),
);

it('a release that is put there between two questions is read once more', async () => {
  expect(await read([before ?? '', after ?? ''], [signed(after ?? ''), signed(after ?? '')])).toBe('1.5.0');
});

it('what does not fit then either is refused', async () => {
  const texts = [before ?? '', before ?? ''];
  expect(await read(texts, [signed(after ?? ''), signed(after ?? '')])).toBe('update-not-genuine');
});

it.each([
  ['no version', 'files: []\n'],
  ['no YAML', '{ version: [1.5.0\n'],
  ['a number', '15\n'],
  ['no files', 'version: 1.5.0\n'],
])('a signed manifest with %s is not understood', async (_, text) => {
  expect(await read([text], [signed(text)])).toBe('answer-not-understood');
});

it('packages of a web installer are left out', async () => {
  const text = `${after}packages:\n  x64:\n    path: https://elsewhere.example/x.7z\n    sha512: abc\n`;
  expect(await read([text], [signed(text)])).toBe('1.5.0');
});
