import { z } from 'zod';
import { type JsonFile, openJsonFile, type Place } from './json-file';

const settings = z
  .object({
    clientId: z.guid().nullable().default(null),
    theme: z.enum(['system', 'light', 'dark']).default('system'),
    staySignedIn: z.boolean().default(false),
  })
  .readonly();
export type Settings = z.infer<typeof settings>;

/** What a person has chosen on this computer. */
export const openSettings = (place: Place): JsonFile<Settings> =>
  openJsonFile<Settings>(place, 'settings', settings, settings.parse({}));
