import { failed, ok } from '../../../shared/contract/problem';
import { slept } from '../../../shared/onboarding/patience';
import { lookAtJob } from '../../../shared/onboarding/watch/look-at-job';
import { readLogs } from '../../../shared/onboarding/watch/read-logs';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const watchHandlers = ({ session, memory, quiet }: HandlerPowers): HandlersOf<'watch' | 'logs'> => ({
  'watch.follow': async ({ pollMs }, { progress, signal }) => {
    for (;;) {
      const app = await session.app(signal);
      if (!app.ok) return app;
      const seen = await lookAtJob(quiet, { servicePrincipalId: app.value }, signal);
      if (!seen.ok) return seen;
      progress(seen.value.health);
      session.sawJob(seen.value.job);
      if (!(await slept(quiet.clock, pollMs, signal))) return ok(null);
    }
  },
  'logs.page': async ({ status, action, text, next }, { signal }) => {
    const link = next === null ? null : memory.pages.get(next);
    // Graph's link never leaves this process: what came back is one that was given out, or nothing.
    if (next !== null && link === null) return failed('graph-not-found', { remedy: 'try-again' });
    const app = await session.app(signal);
    if (!app.ok) return app;
    const name = text?.trim();
    const filter = {
      servicePrincipalId: app.value,
      ...(status ? { status } : {}),
      ...(action ? { action } : {}),
      ...(name ? { personName: name } : {}),
    };
    const page = await readLogs(quiet, { filter, next: link }, signal);
    if (!page.ok) return page;
    const { events, next: further } = page.value;
    if (further === null) return ok({ events, next: null });
    const id = quiet.guid();
    memory.pages.keep(id, further);
    return ok({ events, next: id });
  },
});
