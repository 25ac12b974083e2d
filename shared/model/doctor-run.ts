import { z } from 'zod';
import { finding } from './finding';
import { probeThing, reasonsToStay } from './probe-thing';

/** One run of the connection doctor, from this computer and from Entra, as it is shown, kept and reported. */
export const doctorRun = z
  .object({
    id: z.string(),
    /** ISO time. */
    startedAt: z.string(),
    ms: z.number(),
    tenantUrl: z.string(),
    /** People and groups were made for a trial. */
    wrote: z.boolean(),
    /** In the order in which they are listed; Entra's own verdicts last. */
    findings: z.array(finding).readonly(),
  })
  .readonly();
export type DoctorRun = z.infer<typeof doctorRun>;

/** Something made for a trial that may still be at the endpoint. */
const leftover = probeThing
  .unwrap()
  .pick({ id: true, kind: true, name: true, scimId: true, madeAt: true, tenantUrl: true })
  .extend({
    /** Why the last try to take it away has not done so; null: none was made since the app started. */
    why: z.enum(reasonsToStay).nullable(),
    /** The endpoint's last answer in brief, or why none came; empty: nothing to tell. */
    answer: z.string(),
  })
  .readonly();
export type Leftover = z.infer<typeof leftover>;

/** What the doctor knows: its last run, the one before it to compare with, and what may still lie around. */
export const doctorState = z
  .object({
    last: doctorRun.nullable(),
    before: doctorRun.nullable(),
    leftovers: z.array(leftover).readonly(),
  })
  .readonly();
export type DoctorState = z.infer<typeof doctorState>;
