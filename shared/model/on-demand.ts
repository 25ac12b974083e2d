import { z } from 'zod';
import { text } from './lenient';
import { type LogEvent, logEvent } from './log-event';

/** A text that may hold JSON; where Graph gives the JSON itself, that as text. */
const jsonText = z
  .unknown()
  .optional()
  .transform((value) =>
    typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value),
  );

/** Graph's answer to provision on demand: two texts that may hold JSON. */
export const onDemandAnswer = z.preprocess(
  (value) => value ?? {},
  z.object({ key: jsonText, value: jsonText }).readonly(),
);

const keyShape = z.object({
  result: text,
  details: z
    .object({ errorCode: text, errorMessage: text })
    .nullish()
    .catch(null)
    .transform((value) => value ?? { errorCode: null, errorMessage: null }),
});

/** What became of one person who was provisioned on demand. */
export interface OnDemandRun {
  /** `Success`, `Skipped`, `Failure`, … as Microsoft says it; null when it does not say. */
  readonly result: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  /** Steps and properties; null when the answer holds none. */
  readonly event: LogEvent | null;
}

/**
 * Reads both documented shapes (learn.microsoft.com/graph/api/synchronization-synchronizationjob-provisionondemand):
 * `key` with the result and `value` with one object; or `key` with a type's name and `value` with an array.
 * Whatever is no JSON reads as nothing said.
 */
export function readOnDemand(answer: z.infer<typeof onDemandAnswer>): OnDemandRun {
  const key = keyShape.safeParse(jsonOrNull(answer.key));
  const decoded = jsonOrNull(answer.value);
  const first: unknown = Array.isArray(decoded) ? decoded[0] : decoded;
  const parsed = logEvent.safeParse(first);
  const hasContent = typeof first === 'object' && first !== null && Object.keys(first).length > 0;
  const event = parsed.success && hasContent ? parsed.data : null;
  const status = event?.provisioningStatusInfo ?? null;
  return {
    result: (key.success ? key.data.result : null) ?? status?.status ?? null,
    errorCode:
      (key.success ? key.data.details.errorCode : null) ?? status?.errorInformation?.errorCode ?? null,
    errorMessage:
      (key.success ? key.data.details.errorMessage : null) ?? status?.errorInformation?.reason ?? null,
    event,
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The five steps of provision on demand, as the portal shows them. */
export const onDemandSteps = ['connection', 'import', 'scope', 'match', 'action'] as const;

const fiveStep = z
  .object({
    id: z.enum(onDemandSteps),
    /** `not-told`: Entra went past it, or to the end, and says nothing about it. */
    state: z.enum(['passed', 'failed', 'skipped', 'not-reached', 'not-told']),
    /** What Entra says about it; empty where it says nothing. */
    says: z.string(),
    details: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();
export type FiveStep = z.infer<typeof fiveStep>;
export const fiveSteps = z.array(fiveStep).readonly();
export type FiveSteps = z.infer<typeof fiveSteps>;
