import { z } from 'zod';
import { problem } from '../contract/problem';
import { account } from './account';
import { appChoice } from './app-choice';
import { jobHealth } from './job-health';
import { licenceLevel } from './licence';
import { roleVerdict } from './role';
import { secretHint } from './secret-hint';
import { statement } from './statement';
import { step } from './step';

/** The tenant as every screen names it. */
const tenantName = z
  .object({
    id: z.string(),
    displayName: z.string(),
    defaultDomain: z.string().nullable(),
    /** `something.onmicrosoft.com` */
    initialDomain: z.string().nullable(),
  })
  .readonly();
export type TenantName = z.infer<typeof tenantName>;

/** The saved provisioning settings that may be shown. */
const savedSettings = z
  .object({
    tenantUrl: z.string().nullable(),
    /** A secret token is saved in Entra; which one, nobody can read. */
    secretSaved: z.boolean(),
    scope: z.enum(['assigned', 'all']),
    /** Where failures are mailed to; null: nowhere. */
    notify: z.string().nullable(),
  })
  .readonly();
export type SavedSettings = z.infer<typeof savedSettings>;

/** This computer's clock is more than five minutes wrong, by the clocks of Microsoft's hosts. */
const wrongClock = z
  .object({
    /** Whole minutes, as milliseconds; negative: behind. */
    aheadMs: z.number(),
  })
  .readonly();
export type WrongClock = z.infer<typeof wrongClock>;

/**
 * All that the rail, the title and the first sentence of a step stand on. `null` in a fact: it was not looked at, or
 * could not be seen; then `problems` says why.
 */
export const overview = z
  .object({
    /** ISO time of the look that these facts come from; null: there was none yet. */
    lookedAt: z.string().nullable(),
    /** `last`: kept from an earlier run, since nobody is signed in yet or the tenant was not reached. */
    facts: z.enum(['none', 'last', 'now']),
    /** Who is signed in now. */
    account: account.nullable(),
    /** Whose facts these are: the one to sign in again. */
    lastAccount: account.nullable(),
    tenant: tenantName.nullable(),
    role: roleVerdict.nullable(),
    licence: licenceLevel.nullable(),
    statements: z.array(statement).readonly(),
    /** `unlooked` until somebody is signed in. */
    token: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('unlooked') }).readonly(),
      z.object({ kind: z.literal('missing') }).readonly(),
      z.object({ kind: z.literal('kept'), hint: secretHint }).readonly(),
      z.object({ kind: z.literal('unusable'), problem }).readonly(),
    ]),
    app: appChoice.nullable(),
    assigned: z.object({ people: z.number(), groups: z.number() }).readonly().nullable(),
    settings: savedSettings.nullable(),
    job: jobHealth.nullable(),
    /** Always all six, in their order. */
    steps: z.array(step).readonly(),
    problems: z.array(problem).readonly(),
    /** To be said before everything else, for it makes all verdicts about tokens wrong; null: right, or not known. */
    clock: wrongClock.nullable().default(null),
  })
  .readonly();
export type Overview = z.infer<typeof overview>;
