import { z } from 'zod';

/**
 * A person or group that this app makes at a SCIM endpoint to try it out. Written down before it is made, crossed out
 * when it is gone: what is still written down may still be there.
 */
export const probeThing = z
  .object({
    /** Ours. */
    id: z.string(),
    runId: z.string(),
    /** Where it was made. */
    tenantUrl: z.string(),
    kind: z.enum(['Users', 'Groups']),
    /** Its `userName` or `displayName`, which holds the mark. */
    name: z.string(),
    /** Stands in the name of everything that this run makes, and in nothing else. */
    mark: z.string(),
    /** As the endpoint calls it; null while it has not said. */
    scimId: z.string().nullable(),
    /** An answer to its creation has come. While none has, the endpoint may still be making it. */
    answered: z.boolean().default(false),
    /** Its deletion has been asked for; as long as it has not, a 404 alone does not prove that it is gone. */
    deletionAsked: z.boolean().default(false),
    /** ISO time. */
    madeAt: z.string(),
  })
  .readonly();
export type ProbeThing = z.infer<typeof probeThing>;

/** Why something that was made for a trial stays, or may stay. */
export const reasonsToStay = [
  /** It was made under another Tenant URL. */
  'elsewhere',
  /** There, ours, and its deletion was refused. */
  'refused',
  /** Its deletion was accepted, and it is there all the same. */
  'still-there',
  /** Its deletion was accepted; it can still be read, as one that is not active. */
  'inactive',
  /** Under its id lies something without our mark: what was made has been changed, or it is somebody else. */
  'not-recognised',
  /** No useful answer came. */
  'out-of-reach',
  /** It may be there: the search for its name does not tell. */
  'cannot-tell',
  /** It was there, and is found no more by its id and its name; but nobody has deleted it. It may only be hidden. */
  'unseen',
  /** It may be made yet: nothing has answered to its creation, and it is not found. */
  'may-come',
  /** There was no time left, or somebody has cancelled. */
  'stopped',
] as const;
export type ReasonToStay = (typeof reasonsToStay)[number];

/** What came of the last try to take something away. */
export interface Stay {
  readonly why: ReasonToStay;
  /** The last answer in brief, `405 (…)`, or why none came; empty when nothing was asked. */
  readonly answer: string;
}
