import { ok } from '../../../shared/contract/problem';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const signInHandlers = ({ session }: HandlerPowers): HandlersOf<'signIn' | 'overview'> => ({
  'signIn.begin': (input, { signal }) => session.begin(input, signal),
  'signIn.allow': ({ step }, { signal }) => session.allow(step, signal),
  'signIn.out': async () => ok(await session.out()),
  'overview.read': async () => ok(session.overview()),
  'overview.look': (_, { signal }) => session.look(signal),
});
