import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Words } from '../../../shared/words/words';
import type { Look } from '../../use-call';

interface Counts {
  readonly people: number;
  readonly groups: number;
}

interface Scoped {
  readonly look: Look;
  /** How many are assigned, by the list, else by the last look at everything; null: not known. */
  readonly known: Counts | null;
  readonly hasApp: boolean;
  /** The look was refused only because nobody has allowed it yet. */
  readonly mayNot: boolean;
  /** The search may not be made. */
  readonly mayNotSearch: boolean;
  readonly everyone: boolean;
  readonly tenant: string;
}

export type ScopeMove = 'allow' | 'look' | 'find' | 'configure' | 'consent' | 'again';

interface Standing {
  readonly standing: string;
  readonly more: string | null;
  /** The next sensible move: the one primary button. `allow` stands beside what it is for. */
  readonly move: ScopeMove;
}

/** Where the scope stands, in one sentence, and what comes next. Pure. */
export function standingOf(words: Words, scoped: Scoped): Standing {
  const stands = withoutSearch(words, scoped);
  return stands.move === 'find' && scoped.mayNotSearch ? { ...stands, move: 'allow' } : stands;
}

function withoutSearch(words: Words, scoped: Scoped): Standing {
  const { look, known, tenant } = scoped;
  const start = words.say('screen.scope.more.start');
  if (!scoped.hasApp) {
    const more = words.say('screen.scope.more.no-app');
    return { standing: words.say('screen.scope.standing.no-app', { tenant }), more, move: 'consent' };
  }
  if (scoped.mayNot) {
    return { standing: words.say('screen.scope.standing.may-not'), more: start, move: 'allow' };
  }
  if (look === 'failed') {
    const more = known ? words.say('screen.scope.more.failed') : null;
    return { standing: words.say('screen.scope.standing.failed'), more, move: 'again' };
  }
  if (!known) {
    const id = look === 'asking' ? 'asking' : 'idle';
    return { standing: words.say(`screen.scope.standing.${id}`), more: start, move: 'look' };
  }
  if (scoped.everyone) {
    const more = words.say('screen.scope.more.everyone');
    return { standing: words.say('screen.scope.standing.everyone', { tenant }), more, move: 'configure' };
  }
  const who = sayWho(words, known);
  if (!who) return { standing: words.say('screen.scope.standing.nobody'), more: start, move: 'find' };
  return { standing: words.say('screen.scope.standing.some', { who }), more: start, move: 'configure' };
}

export const countKinds = (assignments: readonly AppRoleAssignment[]): Counts => ({
  people: assignments.filter((one) => one.principalType === 'User').length,
  groups: assignments.filter((one) => one.principalType === 'Group').length,
});

/** `2 groups and 1 person`; null for nobody. */
export function sayWho(words: Words, counts: Counts) {
  const people = counts.people > 0 ? words.find('screen.scope.who.people', { count: counts.people }) : null;
  const groups = counts.groups > 0 ? words.find('screen.scope.who.groups', { count: counts.groups }) : null;
  return people && groups ? words.say('screen.scope.who.both', { people, groups }) : (people ?? groups);
}
