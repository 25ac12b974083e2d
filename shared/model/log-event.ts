import { z } from 'zod';
import { amount, details, instant, label, listOf, maybe, text, wordOf } from './lenient';
import { logActions, logStatuses } from './log-vocabulary';

/**
 * One line of the provisioning logs
 * (learn.microsoft.com/graph/api/resources/provisioningobjectsummary). The older shape (`action`,
 * `statusInfo` with the error's members in it), which the portal's download still has, is read as the
 * newer one; so is the decoded answer of provision on demand (`type`, `name`, `timestamp`).
 */

const stepTypes = ['import', 'scoping', 'matching', 'processing', 'referenceResolution', 'export'] as const;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a map under newer names: the first one present of each list. */
const renamed = (names: Readonly<Record<string, readonly string[]>>) => (value: unknown) => {
  if (!isMap(value)) return value;
  const out: Record<string, unknown> = { ...value };
  for (const [name, olds] of Object.entries(names)) {
    if (out[name] === undefined || out[name] === null)
      out[name] = olds.map((old) => value[old]).find(Boolean);
  }
  return out;
};

const logStep = z.preprocess(
  renamed({ provisioningStepType: ['type'], at: ['timestamp'] }),
  z
    .object({
      name: label,
      provisioningStepType: wordOf(stepTypes),
      status: wordOf(logStatuses),
      description: label,
      at: instant,
      details,
    })
    .readonly(),
);

const identity = z.preprocess(
  renamed({ identityType: ['type'] }),
  z.object({ id: text, displayName: text, identityType: text, details }).readonly(),
);
const system = z.preprocess(
  renamed({ displayName: ['name'] }),
  z.object({ id: text, displayName: text, details }).readonly(),
);

const logError = z
  .object({
    errorCode: text,
    reason: text,
    additionalDetails: text,
    errorCategory: text,
    recommendedAction: text,
  })
  .readonly();

/** One object, though the documentation calls some of these collections; of another kind it is left out. */
const single = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), maybe(item)).catch(null);

/** `statusInfo` holds the error's members flat; `provisioningStatusInfo` holds them under `errorInformation`. */
const statusInfo = z.preprocess((value) => {
  if (!isMap(value) || isMap(value.errorInformation)) return value;
  return value.errorCode || value.reason ? { ...value, errorInformation: value } : value;
}, z.object({ status: wordOf(logStatuses), errorInformation: maybe(logError) }).readonly());

export const logEvent = z.preprocess(
  renamed({
    provisioningAction: ['action'],
    provisioningStatusInfo: ['statusInfo'],
    activityDateTime: ['endTime', 'startTime'],
  }),
  z
    .object({
      id: label,
      activityDateTime: instant,
      jobId: text,
      cycleId: text,
      changeId: text,
      provisioningAction: wordOf(logActions),
      durationInMilliseconds: amount,
      provisioningStatusInfo: single(statusInfo),
      reportableIdentifier: text,
      sourceSystem: single(system),
      targetSystem: single(system),
      sourceIdentity: single(identity),
      targetIdentity: single(identity),
      initiatedBy: single(z.object({ id: text, displayName: text }).readonly()),
      servicePrincipal: single(z.object({ id: text, displayName: text }).readonly()),
      provisioningSteps: listOf(logStep),
      modifiedProperties: listOf(z.object({ displayName: label, oldValue: text, newValue: text }).readonly()),
    })
    .readonly(),
);
export type LogEvent = z.infer<typeof logEvent>;
