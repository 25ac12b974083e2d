import type { ExplainedEvent } from '../../../shared/model/explained-event';
import type { LogEvent } from '../../../shared/model/log-event';
import type { Verdict } from '../../../shared/model/verdict';
import { sayEvent } from '../../../shared/words/say-event';
import type { Words } from '../../../shared/words/words';

/** `24 Nov` and `14:03:22`: one width for all rows. Logs are kept for 30 days at most, so that no year is needed. */
export function sayTime({ formats }: Words, iso: string | null): readonly [day: string, time: string] {
  const at = new Date(iso ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? ['', '–'] : [formats.shortDay(at), formats.second(at)];
}

export const sayStatus = (words: Words, { provisioningStatusInfo }: LogEvent): string =>
  words.find(`screen.watch.statuses.${provisioningStatusInfo?.status}`) ??
  words.say('screen.watch.statuses.other');

export const sayAction = (words: Words, { provisioningAction }: LogEvent): string =>
  words.find(`screen.watch.actions.${provisioningAction}`) ?? words.say('screen.watch.actions.other');

/** In a few words; where Microsoft documents no meaning, Entra's own words say more than ours. */
export function sayCause(words: Words, explained: ExplainedEvent): string {
  const { meaning, reason } = explained;
  if (meaning?.family === null && reason) return reason;
  return sayEvent(words, explained)?.title ?? reason;
}

/** A skip that is no trouble is no success either: nothing was done. */
export const eventVerdict = ({ event, verdict }: ExplainedEvent): Verdict =>
  verdict === 'pass' && event.provisioningStatusInfo?.status === 'skipped' ? 'skipped' : verdict;

type LogStep = LogEvent['provisioningSteps'][number];

export const sayStep = (words: Words, { name, provisioningStepType }: LogStep): string =>
  words.find(`screen.watch.event.step.${provisioningStepType}`) ?? (name || (provisioningStepType ?? ''));

export const sayStepStatus = (words: Words, { status }: LogStep): string =>
  words.find(`screen.watch.statuses.${status}`) ?? words.say('screen.watch.statuses.other');

const verdicts: Readonly<Record<string, Verdict>> = {
  success: 'pass',
  failure: 'fail',
  skipped: 'note',
  warning: 'warn',
};

export const stepVerdict = ({ status }: LogStep): Verdict => verdicts[status ?? ''] ?? 'skipped';
