import type { PracticeContext } from '../context';
import { signInPeople } from '../world/people';
import type { PracticeUser, World } from '../world/state';
import type { Choice } from './pages';
import { type Refusal, refusals } from './refusal';

/** The seeded people whom the sign-in page offers, in their order. */
export function signInChoices(world: World): readonly Choice[] {
  return Object.values(signInPeople).flatMap(({ nickname, says }) => {
    const user = world.users.find((one) => one.mailNickname === nickname && !one.deletedDateTime);
    return user ? [{ user, says }] : [];
  });
}

/** Does this authority lead to the practice tenant? By ID, by domain, or as "any organisation". */
export function isOurTenant(world: World, authority: string): boolean {
  const { id, defaultDomain, initialDomain } = world.tenant;
  return ['common', 'organizations', id, defaultDomain, initialDomain].includes(authority.toLowerCase());
}

export type SignInVerdict =
  | { readonly ok: true; readonly user: PracticeUser }
  | { readonly ok: false; readonly refusal: Refusal };

/** May the holder of this address sign in here? */
export function judgeAddress(context: PracticeContext, address: string): SignInVerdict {
  const { tenant, users } = context.world;
  const wanted = address.trim().toLowerCase();
  const user = users.find(
    (one) =>
      one.userPrincipalName.toLowerCase() === wanted ||
      (one.userType === 'Guest' && one.mail?.toLowerCase() === wanted),
  );
  if (user && !user.deletedDateTime) return judgePerson(context, user);
  const domain = wanted.slice(wanted.lastIndexOf('@') + 1);
  const ours = [tenant.defaultDomain, tenant.initialDomain].includes(domain);
  const refusal = ours
    ? refusals.userUnknown(address, tenant.displayName)
    : refusals.userElsewhere(address, tenant.displayName);
  return { ok: false, refusal };
}

/** May this person sign in, or have tokens refreshed, now? */
export function judgePerson(context: PracticeContext, user: PracticeUser): SignInVerdict {
  if (!user.accountEnabled) return { ok: false, refusal: refusals.userDisabled() };
  if (context.hasFault('login-conditional-access')) {
    return { ok: false, refusal: refusals.conditionalAccess() };
  }
  return { ok: true, user };
}
