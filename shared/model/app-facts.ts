import { z } from 'zod';
import { languageChoices, languages } from './language';
import { policyFacts } from './policy';
import { updates } from './updates';

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
    /** What is spoken now. */
    language: z.enum(languages),
    settings: z
      .object({
        /** null: none is known, and nobody can sign in to a real tenant. */
        clientId: z.string().nullable(),
        clientIdFrom: z.enum(['policy', 'build', 'settings', 'practice', 'nowhere']),
        cloud: z.enum(['global']),
        theme: z.enum(['system', 'light', 'dark']),
        language: z.enum(languageChoices),
        staySignedIn: z.boolean(),
        /** Says on the desktop what happens while the window is not in front. */
        notifications: z.boolean(),
        updates: z.boolean(),
        /** Uninstalling the app leaves settings and journal. */
        keepOnUninstall: z.boolean(),
        /** Shortcuts of one key without Ctrl or the like act. https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
        singleKeys: z.boolean(),
        dataFolder: z.string(),
      })
      .readonly(),
    policy: policyFacts,
    updates,
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
  language: z.enum(languageChoices).optional(),
  staySignedIn: z.boolean().optional(),
  notifications: z.boolean().optional(),
  updates: z.boolean().optional(),
  keepOnUninstall: z.boolean().optional(),
  singleKeys: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof settingsChange>;
