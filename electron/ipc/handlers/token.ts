import { failed, ok, type Problem } from '../../../shared/contract/problem';
import { stateKey } from '../../../shared/onboarding/keys';
import { keepToken, reviewToken, reviewWithDoubt } from '../../../shared/onboarding/request/hand-in';
import type { HandIn } from '../../../shared/onboarding/request/judge-token';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';
import { readSmallFile } from './read-small-file';

type Typed = { readonly [K in 'tenantUrl' | 'typedTenantId' | 'typedHost']?: string | undefined };

/** No token is longer; a text that is was copied by mistake. */
const mostCharacters = 65_536;

export const tokenHandlers = (powers: HandlerPowers): HandlersOf<'token'> => {
  const { session, quiet } = powers;
  const { pending } = powers.memory;

  const handIn = (text: string, { tenantUrl, typedTenantId, typedHost }: Typed): HandIn => ({
    text,
    tenantUrl: tenantUrl ?? quiet.target.tenantUrl,
    ...(typedTenantId === undefined ? {} : { typedTenantId }),
    ...(typedHost === undefined ? {} : { typedHost }),
  });

  const review = (pendingId: string, text: string, typed: Typed) => ({
    pendingId,
    ...reviewWithDoubt(quiet, handIn(text, typed)),
  });

  /** Why the text itself is no use, whatever else is typed; null: it can be a token. */
  const unusable = (text: string): Problem | null => {
    if (text.length > mostCharacters) return failed('token-unusable', { remedy: 'hand-in-token' }).problem;
    const { tenantUrl } = quiet.target;
    const judged = reviewToken(quiet, { text, tenantUrl });
    return judged.ok || judged.problem.code === 'token-tenant-not-confirmed' ? null : judged.problem;
  };

  /** `taken`: it is with us now, and need not lie about any longer. */
  const take = async (text: string, typed: Typed, taken: () => Promise<void>) => {
    if (text.trim() === '') return ok({ pendingId: null, review: null, problem: null });
    const problem = unusable(text);
    if (problem) return ok({ pendingId: null, review: null, problem });
    const pendingId = pending.take(text);
    await taken();
    return ok(review(pendingId, text, typed));
  };

  const gone = () => failed('token-missing', { remedy: 'hand-in-token' });

  return {
    'token.paste': async (typed) => {
      const signedIn = stateKey(quiet, null);
      if (!signedIn.ok) return signedIn;
      const text = await powers.clipboard.read();
      return take(text, typed, async () => {
        if ((await powers.clipboard.read()) === text) await powers.clipboard.write('');
      });
    },
    'token.fromFile': async (typed) => {
      const signedIn = stateKey(quiet, null);
      if (!signedIn.ok) return signedIn;
      const file = await powers.dialogs.open();
      if (file === null) return ok({ pendingId: null, review: null, problem: null });
      const text = await readSmallFile(file, mostCharacters);
      return text.ok ? take(text.value, typed, async () => undefined) : text;
    },
    'token.review': async ({ pendingId, ...typed }) => {
      const text = pending.read(pendingId);
      return text === null ? gone() : ok(review(pendingId, text, typed));
    },
    'token.keep': async ({ pendingId, seen, ...typed }) => {
      const text = pending.read(pendingId);
      if (text === null) return gone();
      const kept = await keepToken(quiet, {
        ...handIn(text, typed),
        servicePrincipalId: session.knownApp(),
        seen,
      });
      if (!kept.ok) return kept;
      if (kept.value.kind === 'look-first') {
        return failed('write-declined', { detail: 'origin or issuer were not seen', remedy: 'confirm' });
      }
      pending.drop();
      void session.lookAgain();
      return ok(kept.value.hint);
    },
    'token.discard': async ({ pendingId }) => {
      if (pending.read(pendingId) !== null) pending.drop();
      return ok(null);
    },
    'token.forget': async () => {
      for (const id of new Set([null, session.knownApp()])) {
        const key = stateKey(quiet, id);
        if (!key.ok) return key;
        await quiet.vault.forget(key.value);
      }
      void session.lookAgain();
      return ok(null);
    },
  };
};
