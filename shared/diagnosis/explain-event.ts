import type { Verdict } from '../model/finding';
import type { LogEvent } from '../model/log-event';
import { type CodeMeaning, codeOf, explainFailure } from './error-codes';

/** A line of the log as a person reads it. Words: `logError.<family>.{why,remedy}`. */
export interface ExplainedEvent {
  readonly event: LogEvent;
  /** Whom it is about: name, else user name, else ID. */
  readonly who: string;
  readonly verdict: Verdict;
  /** null: there is nothing to explain. */
  readonly meaning: CodeMeaning | null;
  /** What Entra itself says of it; often the endpoint's own words stand in it. */
  readonly reason: string;
}

/** Explains one line. A skip because both sides are equal already is healthy. Pure. */
export function explainEvent(event: LogEvent): ExplainedEvent {
  const code = codeOf(event);
  const failedStep = event.provisioningSteps.find((step) => step.status === 'failure');
  const skippedStep = event.provisioningSteps.find((step) => step.status === 'skipped');
  const reason =
    event.provisioningStatusInfo?.errorInformation?.reason ??
    failedStep?.description ??
    skippedStep?.description ??
    '';
  const meaning = code ? explainFailure(code, reason) : null;
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
    reason,
  };
}

function verdictOf(event: LogEvent, meaning: CodeMeaning | null): Verdict {
  const status = event.provisioningStatusInfo?.status ?? null;
  if (status === 'success') return 'pass';
  if (status === 'skipped') return meaning?.party ? 'note' : 'pass';
  return status === 'failure' ? 'fail' : 'warn';
}
