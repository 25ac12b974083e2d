import { type Pace, withPace } from '../http/pace';
import { withPatience } from '../http/patience';
import type { HttpOutcome, HttpPort } from '../http/port';
import { withRetry } from '../http/retry';
import type { Probe, ProbeFailure, Route, TlsFacts, WayThere } from '../http/way-there';
import type { MappedAttribute } from '../mapping/schemas-cover-mapping';
import type { Clock } from '../model/clock';
import { createScimClient } from './client';
import type { Endpoint } from './endpoint';
import { type Limits, limited } from './limits';
import { once } from './once';
import { tickedOf } from './samples';
import type { SecretTokenJudgement } from './secret-token';
import { joinUrl, type ParsedTenantUrl, type TenantUrl } from './tenant-url';
import { createGroups, type Groups } from './write/groups';
import { createPeople, type People } from './write/people';
import type { ProbeJournal } from './write/probe-journal';
import { createStage, type Stage } from './write/stage';
import { unofferedOf } from './write/unoffered';

/** The powers that checks ask for. */
export interface CheckDeps {
  readonly http: HttpPort;
  readonly wayThere: WayThere;
  readonly clock: Clock;
  /** A new random GUID: the value that nobody in the target can have. */
  guid(): string;
}

/** Who asks: nobody, or somebody with another token than the one that was handed in. */
type Other = { readonly token: string } | 'nobody';

/** What is known before anything is asked. */
export interface CheckSubject {
  readonly tenantUrl: ParsedTenantUrl;
  /** Judges the token again, by another clock. */
  judgeToken(now: number): SecretTokenJudgement;
  readonly matching: { readonly user: string; readonly group: string };
  readonly mapped: { readonly user: readonly MappedAttribute[]; readonly group: readonly MappedAttribute[] };
}

/** An answer with the time, by this computer's clock, at which it had arrived. */
export interface Timed {
  readonly outcome: HttpOutcome;
  readonly at: number;
}

/**
 * What the checks share: each request is made once, when the first check asks for it. null: there is no
 * address, or no token, to ask with.
 */
export interface Facts {
  readonly subject: CheckSubject;
  readonly clock: Clock;
  /** The run's own: a cancel. */
  readonly signal: AbortSignal;
  now(): number;
  /** A new random GUID, which nobody has as a name and nothing as an id. */
  guid(): string;
  route(): Promise<Route | null>;
  resolved(): Promise<Probe<readonly string[]> | null>;
  connected(): Promise<Probe<{ readonly address: string }> | null>;
  secured(): Promise<Probe<TlsFacts> | null>;
  /** Entra's search for a person who cannot exist. */
  userProbe(): Promise<Timed | null>;
  /** Entra's search for a group that cannot exist. */
  groupProbe(): Promise<Timed | null>;
  schemas(): Promise<Timed | null>;
  /** `GET {path}` under the Tenant URL with the token; `path` as it goes out. Each is asked once a run. */
  get(path: string): Promise<Timed | null>;
  /** The same without the token, or with another one. */
  getAs(who: Other, path: string): Promise<Timed | null>;
  /** null: nobody has agreed that something is written, or there is nothing to write with. */
  readonly stage: Stage | null;
  /** What is tried on people made for it; null as for the stage. */
  readonly people: People | null;
  /** What is tried on groups; null: as for the stage. */
  readonly groups: Groups | null;
  /** What taking things away again needs; it goes on after a cancel. null: as for the stage. */
  readonly cleaning: Cleaning | null;
  /** For what goes its own pace; it waits for nobody. null: no address, or no token. */
  readonly unpaced: Endpoint | null;
  /** The Tenant URL itself, asked without a token. */
  unauthenticated(): Promise<Timed | null>;
}

/** The powers of whoever takes away what was made for a trial. */
export interface Cleaning {
  readonly http: HttpPort;
  readonly clock: Clock;
  readonly site: TenantUrl;
  readonly token: string;
  readonly journal: ProbeJournal;
  /** Of one exchange. */
  readonly timeoutMs: number;
}

/** Nothing is asked before one of the functions is called. `signal` ends whatever is under way. */
export function createFacts(
  deps: CheckDeps,
  subject: CheckSubject,
  limits: Limits,
  signal: AbortSignal,
  journal: ProbeJournal | null = null,
): Facts {
  const { clock, wayThere } = deps;
  // Entra waits and tries again when it is asked to slow down; so does a check, but not for long.
  const patient = (pace: Pace | undefined, totalMs: number | undefined) => {
    const paced = pace ? withPace(deps.http, clock, pace) : deps.http;
    const repeating = withRetry(paced, { clock, attempts: 2, capMs: limits.waitMs });
    return withPatience(repeating, clock, totalMs === undefined ? {} : { totalMs });
  };
  const http = patient(limits.pace, limits.readMs);
  const site = subject.tenantUrl.ok ? subject.tenantUrl.value : null;
  const token = subject.judgeToken(clock.now());
  const usable = site && token.usable ? { tenantUrl: site, token: token.token } : null;
  const { requestMs: timeoutMs } = limits;
  const client = usable && createScimClient({ ...usable, http, timeoutMs });

  const probe = <T>(ask: (site: TenantUrl, signal: AbortSignal) => Promise<Probe<T>>) =>
    once(async () =>
      site === null
        ? null
        : limited(clock, limits.requestMs, signal, (inner) => ask(site, inner), probeGaveUp),
    );
  const exchange = (ask: ((signal: AbortSignal) => Promise<HttpOutcome>) | null) =>
    once(async () => {
      if (ask === null) return null;
      const outcome = await limited(clock, limits.totalMs, signal, ask, exchangeGaveUp);
      return { outcome, at: clock.now() };
    });

  const asked = new Map<string, () => Promise<Timed | null>>();
  const onceFor = (key: string, ask: ((signal: AbortSignal) => Promise<HttpOutcome>) | null) => {
    const known = asked.get(key) ?? exchange(ask);
    asked.set(key, known);
    return known();
  };
  const secrets = token.usable ? [token.token] : [];
  const askAs = (to: TenantUrl, who: Other, path: string, inner: AbortSignal) =>
    http.send(
      {
        method: 'GET',
        url: joinUrl(to.url, path),
        headers: { accept: 'application/scim+json' },
        ...(who === 'nobody' ? {} : { credential: { origin: to.origin, secret: who.token } }),
        secrets,
        timeoutMs,
      },
      inner,
    );

  const stage =
    usable && journal
      ? createStage({
          http: patient(limits.writePace, limits.writeMs),
          atOnce: patient(undefined, limits.writeMs),
          clock,
          site: usable.tenantUrl,
          token: usable.token,
          journal,
          guid: deps.guid,
          timeoutMs,
          signal,
        })
      : null;

  const schemas = () => onceFor('Schemas', client && ((inner) => client.get('Schemas', inner)));

  return {
    subject,
    clock,
    signal,
    now: () => clock.now(),
    guid: () => deps.guid(),
    route: once(async () => (site === null ? null : wayThere.route(site.url))),
    resolved: probe((to, inner) => wayThere.resolve(to.host, inner)),
    connected: probe((to, inner) => wayThere.connect(to.host, to.port, inner)),
    secured: probe((to, inner) => wayThere.tls(to.host, to.port, inner)),
    userProbe: exchange(client && ((inner) => client.findUser(subject.matching.user, deps.guid(), inner))),
    groupProbe: exchange(client && ((inner) => client.findGroup(subject.matching.group, deps.guid(), inner))),
    schemas,
    get: (path) => onceFor(path, client && ((inner) => client.get(path, inner))),
    getAs: (who, path) =>
      onceFor(JSON.stringify([who, path]), site && ((inner) => askAs(site, who, path, inner))),
    stage,
    people:
      stage &&
      createPeople({
        stage,
        mapped: subject.mapped.user,
        searchable: tickedOf({ subject }, 'user'),
        unoffered: async () => unofferedOf((await schemas())?.outcome, subject.mapped.user),
      }),
    groups: stage && createGroups({ stage, mapped: subject.mapped }),
    cleaning:
      usable && journal
        ? {
            http: patient(limits.writePace, limits.writeMs),
            clock,
            site: usable.tenantUrl,
            token: usable.token,
            journal,
            timeoutMs,
          }
        : null,
    unpaced: usable && createScimClient({ ...usable, http: deps.http, timeoutMs }),
    unauthenticated: exchange(
      site && ((inner) => http.send({ method: 'GET', url: site.url, timeoutMs: limits.requestMs }, inner)),
    ),
  };
}

const probeGaveUp = (code: 'timed-out' | 'cancelled', ms: number): Probe<never> => ({
  ok: false,
  code: code satisfies ProbeFailure,
  detail: '',
  ms,
});

const exchangeGaveUp = (code: 'timed-out' | 'cancelled', ms: number): HttpOutcome => ({
  kind: 'failure',
  code,
  detail: '',
  ms,
  exchange: { method: 'GET', url: '', status: null, ms, request: '', response: '' },
});
