import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve(import.meta.dirname, '../../electron/dev/sign-feed.mjs');

/** A pair of keys as the release side and the build have them. */
export function newUpdateKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    signing: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    public: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/** Runs the script of the release side. Throws with what it has said when it refuses. */
export const runSignFeed = (args: readonly string[], signing: string): string =>
  execFileSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, GROUPTALK_UPDATE_SIGNING_KEY: signing },
  });

/** `latest*.yml` as electron-builder writes it. */
export const manifestText = (version: string, file: string, bytes: Buffer): string => {
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${bytes.length}`,
    `    blockMapSize: 1024`,
    `path: ${file}`,
    `sha512: ${sha512}`,
    `releaseDate: '2026-03-01T12:00:00.000Z'`,
    '',
  ].join('\n');
};

type Answer = (res: ServerResponse, content: Buffer) => void;

export interface UpdateFeed {
  /** The folder's address, with a slash at its end. */
  readonly url: string;
  /** Requests so far, by path and headers. */
  readonly seen: { readonly path: string; readonly headers: NodeJS.Dict<string | string[]> }[];
  /** Puts a signed release there. */
  release(version: string, file: string, bytes: Buffer, manifest?: string): void;
  content(name: string): string;
  put(name: string, content: string | Buffer): void;
  remove(name: string): void;
  /** Answers one name, or every name, in another way from now on; null: as a folder would. */
  answer(name: string | null, how: Answer | null): void;
  close(): Promise<void>;
}

/** A company's mirror: a folder over HTTP. */
export async function startUpdateFeed(signing: string): Promise<UpdateFeed> {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  const seen: UpdateFeed['seen'] = [];
  const ways = new Map<string | null, Answer>();
  const server = createServer((req, res) => {
    const path = (req.url ?? '').split('?')[0] ?? '';
    seen.push({ path, headers: req.headers });
    const name = path.replace('/updates/', '');
    const way = ways.get(name) ?? ways.get(null);
    const content = contentOf(join(folder, name));
    if (way) return way(res, content ?? Buffer.alloc(0));
    if (content === null) return void res.writeHead(404).end('not here');
    res.writeHead(200, { 'content-length': content.length }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  return {
    url: `http://127.0.0.1:${port}/updates/`,
    seen,
    put,
    content: (name) => readFileSync(join(folder, name), 'utf8'),
    remove: (name) => rmSync(join(folder, name)),
    release: (version, file, bytes, manifest = 'latest-linux.yml') => {
      put(file, bytes);
      put(manifest, manifestText(version, file, bytes));
      runSignFeed([folder], signing);
    },
    answer: (name, how) => void (how ? ways.set(name, how) : ways.delete(name)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
