import { ok, type Result } from '../../contract/problem';
import { explainEvent } from '../../diagnosis/explain-event';
import type { ExplainedEvent } from '../../model/explained-event';
import type { OnboardingDeps } from '../deps';
import type { LogFilter } from '../ports';

export interface ExplainedPage {
  readonly events: readonly ExplainedEvent[];
  /** Opaque; give it back for the next page. null after the last one. */
  readonly next: string | null;
}

/** Step 6: one page of the provisioning logs, newest first, each line with its code explained. */
export async function readLogs(
  deps: Pick<OnboardingDeps, 'logs'>,
  input: { readonly filter: LogFilter; readonly next?: string | null },
  signal?: AbortSignal,
): Promise<Result<ExplainedPage>> {
  const page = await deps.logs.page(input.filter, input.next ?? null, signal);
  if (!page.ok) return page;
  return ok({ events: page.value.events.map(explainEvent), next: page.value.next });
}
