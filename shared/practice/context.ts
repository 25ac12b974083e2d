import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../model/clock';
import type { FaultName } from './world/faults';
import type { World } from './world/state';

/** The world's own clock. It can run at a multiple of real time, and be pushed ahead by tests. */
export interface WorldClock extends Clock {
  /** World milliseconds that pass in one real millisecond. */
  readonly rate: number;
  /** Runs everything that falls due within the next `ms` world milliseconds, in order, and waits for it. */
  advance(ms: number): Promise<void>;
  /** Calls `job` once, `ms` world milliseconds from now; the returned function calls it off. */
  schedule(ms: number, job: () => Promise<void>): () => void;
  /** Calls everything off. */
  stop(): void;
}

/** What every part of the practice tenant works on. */
export interface PracticeContext {
  readonly world: World;
  readonly clock: WorldClock;
  /** Seeded: a number in [0, 1). */
  random(): number;
  /** Seeded GUID. */
  guid(): string;
  hasFault(name: FaultName): boolean;
}

/**
 * Where a request came in. `base` is the origin that links in answers must carry: `https://graph.microsoft.com`
 * through the proxy, `http://127.0.0.1:PORT` on a direct address.
 */
export interface Arrival {
  readonly base: string;
}

export type PracticeHandler = (req: IncomingMessage, res: ServerResponse, arrival: Arrival) => void;

/** Keys in PEM form of the four practice hosts, and the authority that signed them. */
export interface PracticeCertificates {
  readonly caPem: string;
  readonly hosts: Readonly<Record<string, { readonly key: string; readonly cert: string }>>;
}

export type ValidationVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Entra's provisioning service, as the practice Graph asks it to act. */
export interface SyncEngine {
  /** "Test connection": Entra's own probes over real HTTP, with these values. */
  validateCredentials(
    servicePrincipalId: string,
    credentials: readonly { key: string; value: string }[],
    jobId?: string,
  ): Promise<ValidationVerdict>;
  /** Graph's `provisionOnDemand` answer: `key` and `value` are JSON texts. */
  provisionOnDemand(
    servicePrincipalId: string,
    jobId: string,
    subject: { objectId: string; objectTypeName: string; memberIds: readonly string[] },
  ): Promise<{ key: string; value: string }>;
  /** The job was started (first time or again): the next cycle runs at once, then every 40 minutes. */
  jobStarted(servicePrincipalId: string, jobId: string): void;
  jobPaused(servicePrincipalId: string, jobId: string): void;
  /** `resetScope` as Graph takes it: comma-separated flags, or empty. */
  jobRestarted(servicePrincipalId: string, jobId: string, resetScope: string): void;
  jobDeleted(servicePrincipalId: string, jobId: string): void;
  /** Runs one cycle now and waits for its end. */
  runCycle(servicePrincipalId: string, jobId: string): Promise<void>;
}

/** A world between two processes, and where its clock stood (milliseconds since 1970). */
export interface KeptWorld {
  readonly world: World;
  readonly now: number;
}

/** A running practice tenant. */
export interface Practice {
  readonly context: PracticeContext;
  readonly engine: SyncEngine;
  /** `http://127.0.0.1:PORT` of the CONNECT proxy that knows the four hosts and no others. */
  readonly proxy: string;
  readonly caPem: string;
  readonly scim: { readonly tenantUrl: string; readonly directUrl: string; readonly token: string };
  readonly graph: { readonly root: string; readonly directUrl: string; readonly token: string };
  readonly adminUrl: string;
  close(): Promise<void>;
}

export interface PracticeOptions {
  readonly world: World['name'];
  readonly faults?: readonly FaultName[];
  /** People in the tenant. Default 40. */
  readonly users?: number;
  readonly seed?: number;
  /** World milliseconds per real millisecond. Default 1. */
  readonly rate?: number;
  /** Go on with this world; what a new one would be made from (`world`, `faults`, `users`, `seed`) is not read. */
  readonly saved?: KeptWorld;
  /**
   * Puts the world where it outlives this process. An answer to anything but a read waits for it, and so does
   * the end of each cycle. The world goes on changing meanwhile: what counts is how it stood at the call.
   */
  readonly onChanged?: (kept: KeptWorld) => Promise<void>;
  /** Go on under these certificates and at this port of the proxy, so that whoever trusts them need not start anew. */
  readonly network?: { readonly certificates: PracticeCertificates; readonly proxyPort?: number };
}
