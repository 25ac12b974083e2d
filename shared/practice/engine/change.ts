import type { TransportCode } from '../../http/port';

export type ObjectKind = 'User' | 'Group';

export type Status = 'success' | 'failure' | 'skipped' | 'warning';

/** One step as the provisioning log shows it (graph/api/resources/provisioningstep). */
export interface Step {
  readonly name: string;
  readonly type: 'import' | 'scoping' | 'matching' | 'processing' | 'referenceResolution' | 'export';
  readonly status: Status;
  readonly description: string;
  /** ISO time of the world's clock. */
  readonly at: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface Failure {
  /** Error code as the provisioning log names it. */
  readonly code: string;
  readonly message: string;
  /** `StatusCode: BadRequest  Web Response: {…}`; null when the target was not asked or did not answer. */
  readonly webAnswer: string | null;
  readonly category: 'failure' | 'nonServiceFailure';
  /** Credentials or protocol are at fault, not this object: the job is quarantined at once. */
  readonly stopsJob: boolean;
  /** Set when no answer came at all. */
  readonly transport?: TransportCode;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export type Action = 'create' | 'update' | 'disable' | 'delete' | 'stagedDelete' | 'other';

type SkipReason = 'NotEffectivelyEntitled' | 'RedundantExport';

export interface Subject {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly displayName: string;
  /** How log sentences call it: the user principal name, or the group's display name. */
  readonly name: string;
}

/** What became of one object in one evaluation: the log row before it is written. */
export interface Change {
  readonly subject: Subject;
  readonly action: Action;
  readonly status: Status;
  readonly skipReason: SkipReason | null;
  /** Why skipped, in the log's words. */
  readonly skipText: string | null;
  readonly failure: Failure | null;
  readonly steps: readonly Step[];
  readonly modified: readonly { readonly name: string; readonly value: string }[];
  /** `''` when there is no object in the target. */
  readonly targetId: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

export const succeeded = <T>(value: T): Answer<T> => ({ ok: true, value });

/** A failure that the object itself, or its mapping, is to blame for. */
export const objectFailure = (code: string, message: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message, webAnswer: null, category: 'nonServiceFailure', stopsJob: false },
});
