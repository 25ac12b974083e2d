import { ok } from '../../../shared/contract/problem';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const signInHandlers = ({ session, doctor }: HandlerPowers): HandlersOf<'signIn' | 'overview'> => {
  /** Nobody waits for it: what a crash has left at the endpoint goes as soon as somebody is known who may do that. */
  const swept = <T extends { readonly ok: boolean }>(seen: T): T => {
    if (seen.ok) void doctor.sweep();
    return seen;
  };
  return {
    'signIn.begin': async (input, { signal }) => swept(await session.begin(input, signal)),
    'signIn.allow': ({ step }, { signal }) => session.allow(step, signal),
    'signIn.out': async () => ok(await session.out()),
    'overview.read': async () => ok(session.overview()),
    'overview.look': async (_, { signal }) => swept(await session.look(signal)),
  };
};
