import { z } from 'zod';
import { appFacts } from '../model/app-facts';
import { overview } from '../model/overview';
import { stepIds } from '../model/step';
import { commands, type EventName } from './names';

/** What the main process announces. `progress` belongs to a running call, and is parsed by that call's own shape. */
export const events = {
  facts: appFacts,
  overview,
  /** An item of the menu, or a notification, that the window answers itself. */
  command: z.enum([...commands, ...stepIds]),
  progress: z.object({ callId: z.string(), value: z.unknown() }).readonly(),
} as const satisfies Readonly<Record<EventName, z.ZodType>>;

export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
