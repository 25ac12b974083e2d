import { ok } from '../../../shared/contract/problem';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const updateHandlers = (powers: Pick<HandlerPowers, 'updater' | 'app'>): HandlersOf<'updates'> => ({
  'updates.check': async (_, { signal }) => {
    const checked = await powers.updater.check(signal);
    return checked.ok ? ok(powers.app.facts()) : checked;
  },
  'updates.install': () => powers.updater.install(),
});
