import type { CodeMeaning, ExplainedEvent } from '../model/explained-event';
import type { LogEvent } from '../model/log-event';
import type { Verdict } from '../model/verdict';
import { codeOf, explainFailure } from './error-codes';

/** Explains one line. A skip because both sides are equal already is healthy. Pure. */
export function explainEvent(event: LogEvent): ExplainedEvent {
  const code = codeOf(event);
  const error = event.provisioningStatusInfo?.errorInformation ?? null;
  const stepsOf = (status: string) =>
    event.provisioningSteps.filter((step) => step.status === status).map((step) => step.description);
  const texts = [
    error?.reason,
    ...stepsOf('failure'),
    ...stepsOf('skipped'),
    error?.additionalDetails,
  ].filter((text) => typeof text === 'string' && text !== '');
  const failed = event.provisioningStatusInfo?.status === 'failure';
  const meaning = code || failed ? explainFailure(code ?? '', texts.join('\n')) : null;
  const { sourceIdentity: source, targetIdentity: target } = event;
  return {
    event,
    who:
      source?.displayName ??
      event.reportableIdentifier ??
      target?.displayName ??
      source?.id ??
      target?.id ??
      '',
    verdict: verdictOf(event, meaning),
    meaning,
    reason: texts[0] ?? '',
  };
}

/** A skip is healthy when nothing had to be done, normal for who is out of scope, and else somebody's to mend. */
function verdictOf(event: LogEvent, meaning: CodeMeaning | null): Verdict {
  const status = event.provisioningStatusInfo?.status ?? null;
  if (status === 'success') return 'pass';
  if (status !== 'skipped') return status === 'failure' ? 'fail' : 'warn';
  const { family = null, party = null } = meaning ?? {};
  if (family === 'not-entitled') return 'note';
  if (party !== null) return 'warn';
  return meaning && family === null ? 'note' : 'pass';
}
