import type { ExplainedEvent } from '../../../shared/model/explained-event';

interface Pages {
  readonly events: readonly ExplainedEvent[];
  /** Opaque: where older events go on. */
  readonly next: string | null;
}

/**
 * What was read before and one more page. New events push older ones onto the next page: none is shown twice. Newer
 * ones that do not reach down to the known ones leave a gap, so that all begins anew. Pure.
 */
export function joinPages(before: Pages | null, page: Pages, how: 'anew' | 'newer' | 'older'): Pages {
  if (!before || how === 'anew') return page;
  if (how === 'older') {
    return { events: [...before.events, ...without(page.events, before.events)], next: page.next };
  }
  const fresh = without(page.events, before.events);
  if (fresh.length === page.events.length) return page;
  return { events: [...fresh, ...before.events], next: before.next };
}

function without(events: readonly ExplainedEvent[], known: readonly ExplainedEvent[]) {
  const ids = new Set(known.map(({ event }) => event.id));
  return events.filter(({ event }) => !ids.has(event.id));
}
