import { z } from 'zod';

const world = z.enum(['fresh', 'configured', 'quarantined']);

/** What the main process says to the practice process. */
export const toProcess = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    /** Where the world is kept. */
    folder: z.string().min(1),
    world: world.optional(),
    rate: z.number().positive().optional(),
    users: z.number().int().positive().optional(),
  }),
  z.object({
    kind: z.literal('ask'),
    /** The answer carries the same number. */
    id: z.number().int(),
    what: z.enum(['run-cycle', 'start-over', 'close']),
  }),
]);
export type ToProcess = z.infer<typeof toProcess>;

const addresses = z.object({
  /** `http://127.0.0.1:PORT` of the proxy that leads to the practice hosts. */
  proxy: z.string(),
  /** The only authority that vouches for them. */
  caPem: z.string(),
  adminUrl: z.string(),
  supportDeskUrl: z.string(),
  /** GroupTalk's SCIM address, as GroupTalk names it to its customers. */
  tenantUrl: z.string(),
  /** Where the world came from; `damaged`: what was kept could not be read, lies beside, and a new one was made. */
  began: z.enum(['new', 'kept', 'damaged']),
});
export type PracticeAddresses = Readonly<z.infer<typeof addresses>>;

/** What the practice process says to the main process. `detail` is developer text. */
export const fromProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), addresses }),
  z.object({ kind: z.literal('not-ready'), detail: z.string() }),
  z.object({ kind: z.literal('done'), id: z.number().int() }),
  z.object({ kind: z.literal('failed'), id: z.number().int(), detail: z.string() }),
]);
export type FromProcess = z.infer<typeof fromProcess>;
