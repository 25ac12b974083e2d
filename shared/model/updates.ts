import { z } from 'zod';
import { problem } from '../contract/problem';

/** Where this app stands with its updates. */
export const updates = z
  .object({
    /** `ready`: checked and on the disk; it is installed when the app ends. */
    state: z.enum(['off', 'idle', 'asking', 'current', 'downloading', 'ready', 'failed']),
    /** Why they are off. `build`: this build knows no place to ask, or cannot be replaced by an update. */
    offBy: z.enum(['policy', 'settings', 'build']).nullable(),
    /** Host that is asked; null: none. */
    host: z.string().nullable(),
    /** The newer version, as far as one was found. */
    version: z.string().nullable(),
    /** Bytes of the download. */
    bytes: z.object({ done: z.number(), total: z.number() }).readonly().nullable(),
    /** ISO time of the last answer. */
    checkedAt: z.string().nullable(),
    problem: problem.nullable(),
  })
  .readonly();
export type Updates = z.infer<typeof updates>;
