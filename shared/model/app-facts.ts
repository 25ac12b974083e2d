import { z } from 'zod';

/** What this app is and how it runs here. Announced again when something of it changes. */
export const appFacts = z
  .object({
    mode: z.enum(['live', 'practice']),
    version: z.string(),
    runtime: z
      .object({ electron: z.string(), chromium: z.string(), node: z.string(), fallback: z.boolean() })
      .readonly(),
    platform: z.string(),
    /** Whether this computer can encrypt what is kept; if not, secrets stay in memory only. */
    secrets: z.enum(['encrypted', 'memory-only']),
    settings: z
      .object({
        /** null: none is known, and nobody can sign in to a real tenant. */
        clientId: z.string().nullable(),
        clientIdFrom: z.enum(['build', 'settings', 'practice', 'nowhere']),
        cloud: z.enum(['global']),
        theme: z.enum(['system', 'light', 'dark']),
        staySignedIn: z.boolean(),
        dataFolder: z.string(),
      })
      .readonly(),
    /** Practice mode only. */
    practice: z
      .object({ world: z.string(), state: z.enum(['running', 'ended']) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type AppFacts = z.infer<typeof appFacts>;

/** What can be changed in Settings. A member that is left out stays as it is. */
export const settingsChange = z.strictObject({
  /** A GUID; null forgets it. */
  clientId: z.guid().nullable().optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  staySignedIn: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;
