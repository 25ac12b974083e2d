import { z } from 'zod';
import { languageChoices } from '../../shared/model/language';
import { type JsonFile, openJsonFile, type Place } from './json-file';

const settings = z
  .object({
    clientId: z.guid().nullable().default(null),
    theme: z.enum(['system', 'light', 'dark']).default('system'),
    language: z.enum(languageChoices).default('system'),
    staySignedIn: z.boolean().default(false),
    notifications: z.boolean().default(true),
    updates: z.boolean().default(true),
    keepOnUninstall: z.boolean().default(false),
    singleKeys: z.boolean().default(true),
  })
  .readonly();
export type Settings = z.infer<typeof settings>;

/** What a person has chosen on this computer. */
export const openSettings = (place: Place): JsonFile<Settings> =>
  openJsonFile<Settings>(place, 'settings', settings, settings.parse({}));
