import type { HttpFailure, HttpOutcome, HttpPort, TransportCode } from '../../http/port';
import type { Clock } from '../../model/clock';
import type { ProbeThing } from '../../model/probe-thing';
import { memberOf, type Plain, readResource } from '../resource';
import type { TenantUrl } from '../tenant-url';
import { withGrace } from './grace';
import { isMarked, nameAttribute, pathOf, searchFor, usableId } from './own-thing';
import { patiently } from './patience';
import type { ProbeJournal } from './probe-journal';
import { createSender } from './sender';

type Kind = ProbeThing['kind'];

export interface StageOptions {
  readonly http: HttpPort;
  /** For what is to arrive at one moment; it waits for nobody's turn. `http` when left out. */
  readonly atOnce?: HttpPort;
  readonly clock: Clock;
  readonly site: TenantUrl;
  readonly token: string;
  readonly journal: ProbeJournal;
  guid(): string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Something that this run has made, and that the endpoint has shown to be ours. */
export interface Thing extends ProbeThing {
  readonly scimId: string;
}

export type Created =
  | {
      readonly kind: 'made';
      readonly thing: Thing;
      readonly outcome: HttpOutcome;
      readonly read: HttpOutcome;
    }
  | { readonly kind: 'refused'; readonly outcome: HttpOutcome }
  /** It says that it was made, but under no `id` that could be used. */
  | { readonly kind: 'no-id'; readonly outcome: HttpOutcome }
  /** What lies under the `id` of the answer is not what was made, or cannot be read: nobody touches it. */
  | { readonly kind: 'stranger'; readonly outcome: HttpOutcome; readonly read: HttpOutcome }
  /** It could not be written down, and so was not made. */
  | { readonly kind: 'not-written-down' };

export type Changed =
  | { readonly kind: 'asked'; readonly before: Plain; readonly outcome: HttpOutcome }
  /** Our mark was not found in it: nothing was sent. */
  | { readonly kind: 'hands-off'; readonly read: HttpOutcome };

/**
 * Writes at a SCIM endpoint, and touches nothing but what it has made: everything is written down before it is made,
 * carries the mark of its run, and is read and recognised by that mark before each change. Ids are encoded;
 * `Location`, `$ref` and `meta.location` are never followed.
 */
export interface Stage {
  /** Random; part of every name. */
  readonly mark: string;
  readonly site: TenantUrl;
  /** `userName` of a person: at `.invalid`, where no mail arrives (RFC 2606). */
  personName(key: string): string;
  groupName(key: string): string;
  /** POST. `name` must be one of this stage's, and stand in `body` as `userName` or `displayName`. */
  create(kind: Kind, name: string, body: Plain): Promise<Created>;
  /** The same POST twice at one moment. */
  createTwice(kind: Kind, name: string, body: Plain): Promise<readonly [Created, Created]>;
  /** `query` with its `?`. */
  read(thing: Thing, query?: string): Promise<HttpOutcome>;
  /** Entra's search for a person or group with this name. */
  find(kind: Kind, name: string): Promise<HttpOutcome>;
  /** `GET {path}`, each time anew. */
  get(path: string): Promise<HttpOutcome>;
  /** Asks up to three times, with a moment between, until the answer is enough: for what shows only a little later. */
  patiently<T>(ask: () => Promise<T>, enough: (got: T) => boolean): Promise<T>;
  patch(thing: Thing, body: Plain): Promise<Changed>;
  remove(thing: Thing): Promise<Changed>;
  /** DELETE of what this stage has made and is gone: sent only where the endpoint says that there is nothing (404). */
  removeAgain(thing: Thing): Promise<HttpOutcome>;
}

/** How long a POST that is under way may last after a cancel, in milliseconds. */
const graceMs = 3_000;

export function createStage(options: StageOptions): Stage {
  const { clock, site, journal, guid, signal } = options;
  const runId = guid();
  const mark = runId.toLowerCase().replaceAll('-', '').slice(0, 12);
  const send = createSender(options);
  const inPatience: Stage['patiently'] = (ask, enough) => patiently({ clock, signal }, ask, enough);
  const readPatiently = (thing: Thing) =>
    inPatience(
      () => send('GET', pathOf(thing.kind, thing.scimId)),
      (outcome) => outcome.kind === 'answer' && outcome.status !== 404,
    );
  const writeDown = async (thing: ProbeThing): Promise<boolean> =>
    (await journal.write(thing).catch(() => null))?.ok ?? false;
  /** One and the same can be written down twice: when a second one of its name was answered with the first. */
  const noteDeletion = async ({ kind, scimId }: Thing): Promise<void> => {
    const known = await journal.list().catch(() => []);
    for (const one of known) {
      const isSame = one.mark === mark && one.kind === kind && one.scimId === scimId;
      if (isSame) await writeDown({ ...one, deletionAsked: true });
    }
  };
  const isOurs = (resource: Plain | null, thing: Thing): resource is Plain =>
    resource !== null && thing.mark === mark && isMarked(resource, thing);

  /** The guard before every change. */
  const ifOurs = async (thing: Thing, act: (path: string) => Promise<HttpOutcome>): Promise<Changed> => {
    const read = await readPatiently(thing);
    const before = readResource(read);
    if (!isOurs(before, thing)) return { kind: 'hands-off', read };
    return { kind: 'asked', before, outcome: await act(pathOf(thing.kind, thing.scimId)) };
  };

  const post = (http: HttpPort, kind: Kind, body: Plain) =>
    withGrace({ clock, signal }, graceMs, (late) =>
      createSender({ ...options, http, signal: late })('POST', kind, body),
    );

  const createBy = async (http: HttpPort, kind: Kind, name: string, body: Plain): Promise<Created> => {
    const called = memberOf(body, nameAttribute(kind));
    // What does not carry the mark would not be found again.
    if (!name.includes(mark) || called !== name) return { kind: 'not-written-down' };
    const thing: ProbeThing = {
      id: guid(),
      runId,
      tenantUrl: site.url,
      kind,
      name,
      mark,
      scimId: null,
      answered: false,
      deletionAsked: false,
      madeAt: new Date(clock.now()).toISOString(),
    };
    if (signal.aborted || !(await writeDown(thing))) return { kind: 'not-written-down' };
    const outcome = await post(http, kind, body);
    // Without an answer, or with a refusal, it may have been made all the same: it stays written down.
    if (outcome.kind === 'failure') {
      if (hasNotLeft(outcome)) await journal.crossOut(thing.id).catch(() => undefined);
      return { kind: 'refused', outcome };
    }
    const answered = { ...thing, answered: true };
    const made = readResource(outcome);
    const scimId = usableId(made);
    if (outcome.status > 299 || scimId === null) {
      await writeDown(answered);
      return { kind: outcome.status > 299 ? 'refused' : 'no-id', outcome };
    }
    const known: Thing = { ...answered, scimId };
    const read = await readPatiently(known);
    const ours = isOurs(readResource(read), known);
    await writeDown(ours ? known : answered);
    return ours ? { kind: 'made', thing: known, outcome, read } : { kind: 'stranger', outcome, read };
  };

  return {
    mark,
    site,
    personName: (key) => `gt-probe-${mark}-${key}@probe.invalid`,
    groupName: (key) => `gt-probe ${mark} ${key}`,
    create: (kind, name, body) => createBy(options.http, kind, name, body),
    createTwice: (kind, name, body) => {
      const http = options.atOnce ?? options.http;
      return Promise.all([createBy(http, kind, name, body), createBy(http, kind, name, body)]);
    },
    read: (thing, query = '') => send('GET', `${pathOf(thing.kind, thing.scimId)}${query}`),
    find: (kind, name) => send('GET', searchFor(kind, name)),
    get: (path) => send('GET', path),
    patiently: inPatience,
    patch: (thing, body) => ifOurs(thing, (path) => send('PATCH', path, body)),
    remove: (thing) =>
      ifOurs(thing, async (path) => {
        await noteDeletion(thing);
        return send('DELETE', path);
      }),
    removeAgain: async (thing) => {
      const path = pathOf(thing.kind, thing.scimId);
      const read = await send('GET', path);
      const isOver = thing.mark === mark && read.kind === 'answer' && read.status === 404;
      return isOver ? send('DELETE', path) : read;
    },
  };
}

const beforeSending: readonly TransportCode[] = ['host-not-found', 'connection-refused', 'unreachable'];

/** Nobody can have heard of it: no connection came about, or it was given up while it waited for its turn. */
const hasNotLeft = ({ code, exchange }: HttpFailure): boolean =>
  beforeSending.includes(code) || exchange.request === '';
