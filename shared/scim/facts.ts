import type { HttpOutcome, HttpPort } from '../http/port';
import { withRetry } from '../http/retry';
import type { Probe, ProbeFailure, Route, TlsFacts, WayThere } from '../http/way-there';
import type { MappedAttribute } from '../mapping/schemas-cover-mapping';
import type { Clock } from '../model/clock';
import { createScimClient } from './client';
import { type Limits, limited } from './limits';
import type { SecretTokenJudgement } from './secret-token';
import type { ParsedTenantUrl, TenantUrl } from './tenant-url';

/** The powers that checks ask for. */
export interface CheckDeps {
  readonly http: HttpPort;
  readonly wayThere: WayThere;
  readonly clock: Clock;
  /** A new random GUID: the value that nobody in the target can have. */
  guid(): string;
}

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
  now(): number;
  route(): Promise<Route | null>;
  resolved(): Promise<Probe<readonly string[]> | null>;
  connected(): Promise<Probe<{ readonly address: string }> | null>;
  secured(): Promise<Probe<TlsFacts> | null>;
  /** Entra's search for a person who cannot exist. */
  userProbe(): Promise<Timed | null>;
  /** Entra's search for a group that cannot exist. */
  groupProbe(): Promise<Timed | null>;
  schemas(): Promise<Timed | null>;
  /** The Tenant URL itself, asked without a token. */
  unauthenticated(): Promise<Timed | null>;
}

/** Nothing is asked before one of the functions is called. `signal` ends whatever is under way. */
export function createFacts(
  deps: CheckDeps,
  subject: CheckSubject,
  limits: Limits,
  signal: AbortSignal,
): Facts {
  const { clock, wayThere } = deps;
  // Entra waits and tries again when it is asked to slow down; so does a check, but not for long.
  const http = withRetry(deps.http, { clock, attempts: 2, capMs: limits.waitMs });
  const site = subject.tenantUrl.ok ? subject.tenantUrl.value : null;
  const token = subject.judgeToken(clock.now());
  const client =
    site && token.usable
      ? createScimClient({ http, tenantUrl: site, token: token.token, timeoutMs: limits.requestMs })
      : null;

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

  return {
    subject,
    now: () => clock.now(),
    route: once(async () => (site === null ? null : wayThere.route(site.url))),
    resolved: probe((to, inner) => wayThere.resolve(to.host, inner)),
    connected: probe((to, inner) => wayThere.connect(to.host, to.port, inner)),
    secured: probe((to, inner) => wayThere.tls(to.host, to.port, inner)),
    userProbe: exchange(client && ((inner) => client.findUser(subject.matching.user, deps.guid(), inner))),
    groupProbe: exchange(client && ((inner) => client.findGroup(subject.matching.group, deps.guid(), inner))),
    schemas: exchange(client && ((inner) => client.schemas(inner))),
    unauthenticated: exchange(
      site && ((inner) => http.send({ method: 'GET', url: site.url, timeoutMs: limits.requestMs }, inner)),
    ),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
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
