import { z } from 'zod';
import { finding } from './finding';
import { syncQuarantine } from './sync-job';

const lastCycle = z
  .object({
    result: z.enum(['succeeded', 'some-failed', 'failed']),
    /** ISO times. */
    began: z.string().nullable(),
    ended: z.string().nullable(),
    /** Objects read, written, and put aside to be tried again. */
    imported: z.number(),
    exported: z.number(),
    escrowed: z.number(),
    error: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
  })
  .readonly();
export type LastCycle = z.infer<typeof lastCycle>;

const jobState = z.enum([
  'none',
  'not-started',
  'first-cycle',
  'running',
  'paused',
  'switched-off',
  'quarantine',
]);
export type JobState = z.infer<typeof jobState>;

/** How provisioning is doing, in facts and findings. */
export const jobHealth = z
  .object({
    state: jobState,
    /** null: no cycle has ended yet. */
    lastCycle: lastCycle.nullable(),
    /** In Entra's units: pages, not people. */
    progress: z
      .array(z.object({ done: z.number(), total: z.number(), units: z.string() }).readonly())
      .readonly(),
    /** ISO time; null when none is due. */
    nextCycle: z.string().nullable(),
    quarantine: syncQuarantine.nullable(),
    /** How many of each kind are known to be in step; never falls when objects are deleted. */
    entries: z.array(z.object({ key: z.string(), value: z.number() }).readonly()).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly();
export type JobHealth = z.infer<typeof jobHealth>;
