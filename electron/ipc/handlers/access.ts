import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const accessHandlers = ({ access }: Pick<HandlerPowers, 'access'>): HandlersOf<'access'> => ({
  'access.look': (_, { signal }) => access.look(signal),
  'access.remove': ({ tenantId }, { signal }) => access.remove(tenantId, signal),
});
