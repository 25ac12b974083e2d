import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/** Where a text that looks for secrets was found. */
export interface Sighting {
  readonly where: string;
  readonly what: string;
}

/** A place that was looked at, with all that it held. */
export interface Place {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Every file below a folder, byte by byte. */
export function filesBelow(folder: string): readonly Place[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ where: path.slice(folder.length + 1), bytes: readFileSync(path) }));
}

/**
 * Looks for secrets in all the forms in which they may lie about: as they are, as UTF-16, in base64 (whatever
 * stands before them), percent-encoded. A heap snapshot cuts long texts off, so every part of a secret counts.
 *
 * @param secrets by what they are, e.g. `SCIM token`
 */
export function sightings(
  secrets: ReadonlyMap<string, string>,
  places: readonly Place[],
): readonly Sighting[] {
  const needles = [...secrets].flatMap(([what, secret]) =>
    partsOf(secret).flatMap((part) => formsOf(what, part)),
  );
  return places.flatMap(({ where, bytes }) =>
    needles.filter(({ form }) => bytes.includes(form)).map(({ what }) => ({ where, what })),
  );
}

/** Of a JWT its claims and its signature, which nothing else shares; their first and their last characters. */
function partsOf(secret: string): readonly string[] {
  const pieces = secret.split('.');
  const own = pieces.length === 3 ? pieces.slice(1) : [secret];
  return own.flatMap((piece) => [piece.slice(0, 200).slice(-160), piece.slice(-43)]);
}

function formsOf(what: string, part: string): readonly { readonly what: string; readonly form: Buffer }[] {
  const plain = Buffer.from(part, 'latin1');
  const shifted = [0, 1, 2].map((by) => {
    const encoded = Buffer.concat([Buffer.alloc(by), plain]).toString('base64');
    // The first and the last characters depend on the neighbours.
    return encoded.slice(by === 0 ? 0 : 4, -4);
  });
  return [
    { what, form: plain },
    { what: `${what}, as UTF-16`, form: Buffer.from(part, 'utf16le') },
    ...shifted.map((text) => ({ what: `${what}, in base64`, form: Buffer.from(text) })),
    { what: `${what}, percent-encoded`, form: Buffer.from(encodeURIComponent(part)) },
    { what: `${what}, reversed`, form: Buffer.from([...part].reverse().join('')) },
  ];
}

/** What goes over the wires of the app's main process. */
export interface Wiretap {
  /** All that was answered and announced to the window, as JSON. */
  toWindow(): Promise<string>;
  /** Every bearer token that was sent, and every token that the sign-in has given. */
  tokens(): Promise<ReadonlyMap<string, string>>;
}

/** Listens inside the main process: at its handlers, at what it sends to windows, and at its requests. */
export async function tapWires(app: ElectronApplication): Promise<Wiretap> {
  await app.evaluate(({ ipcMain, net, webContents }) => {
    const heard: { toWindow: string[]; tokens: [string, string][] } = { toWindow: [], tokens: [] };
    Reflect.set(globalThis, 'heardByTest', heard);
    const note = (what: unknown) => heard.toWindow.push(JSON.stringify(what) ?? '');

    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere now');
    for (const [channel, handler] of [...handlers]) {
      handlers.set(channel, async (...given: unknown[]) => {
        const answer: unknown = await handler(...given);
        note(answer);
        return answer;
      });
    }
    for (const contents of webContents.getAllWebContents()) {
      for (const sender of [contents, contents.mainFrame]) {
        const send: unknown = Reflect.get(sender, 'send');
        if (typeof send !== 'function') continue;
        Reflect.set(sender, 'send', (...given: unknown[]) => {
          note(given);
          return Reflect.apply(send, sender, given);
        });
      }
    }

    const request = net.request.bind(net);
    net.request = (options) => {
      const sent = request(options);
      const bearer = (name: unknown, value: unknown) => {
        if (String(name).toLowerCase() !== 'authorization') return;
        heard.tokens.push([
          `bearer to ${new URL(String(Reflect.get(Object(options), 'url'))).host}`,
          String(value).replace(/^Bearer /, ''),
        ]);
      };
      for (const [name, value] of Object.entries(Object(Reflect.get(Object(options), 'headers'))))
        bearer(name, value);
      const setHeader = sent.setHeader.bind(sent);
      sent.setHeader = (name, value) => {
        bearer(name, value);
        setHeader(name, value);
      };
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        const emit = response.emit.bind(response);
        // Listening to `data` would start the flow before the app is ready for it.
        response.emit = (event: string | symbol, ...given: unknown[]) => {
          if (event === 'data') parts.push(Buffer.from(given[0] as Buffer));
          if (event === 'end') {
            const body = Buffer.concat(parts).toString('utf8');
            for (const kind of ['access_token', 'refresh_token', 'id_token']) {
              const found = new RegExp(`"${kind}":"([^"]+)"`).exec(body)?.[1];
              if (found) heard.tokens.push([kind, found]);
            }
          }
          return emit(event, ...given);
        };
      });
      return sent;
    };
  });
  const heard = () =>
    app.evaluate(
      () => Reflect.get(globalThis, 'heardByTest') as { toWindow: string[]; tokens: [string, string][] },
    );
  return {
    toWindow: async () => (await heard()).toWindow.join('\n'),
    tokens: async () => {
      const all = new Map<string, string>();
      const { tokens } = await heard();
      for (const [what, token] of tokens) {
        if (![...all.values()].includes(token)) all.set(`${what} (${all.size + 1})`, token);
      }
      return all;
    },
  };
}

/** The page's whole heap, after its garbage was collected. */
export async function heapOf(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  const parts: Buffer[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(Buffer.from(chunk, 'utf8')));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await devtools.detach();
  return Buffer.concat(parts);
}
