import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Principal } from '../../../shared/model/principal';
import { useOverview, useWords } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useCall } from '../../use-call';
import { ScopeScreen } from './screen';
import { useSearch } from './use-search';

/** What was written from here, until a later look shows it: Graph's replicas may lag. */
interface Changed {
  readonly added: readonly AppRoleAssignment[];
  readonly removed: readonly string[];
}

/** Step 4: asks who is assigned, searches, assigns and removes. */
export function ScopeStep() {
  const { say } = useWords();
  const { account, app, tenant, lookedAt } = useOverview();
  const { ask: askLook, cancel: _look, ...seen } = useCall('scope.look');
  const { ask: askFirst, cancel: _first, ...first } = useCall('scope.search');
  const { ask: askAssign, cancel: onStop } = useCall('scope.assign', { keep: true });
  const { ask: askRemove } = useCall('scope.unassign', { keep: true });
  const search = useSearch('scope.search');
  const [changed, setChanged] = useState<Changed>({ added: [], removed: [] });
  const [assigning, setAssigning] = useState<Principal | null>(null);
  const [leaving, setLeaving] = useState<{ assignment: AppRoleAssignment; begun: boolean } | null>(null);
  const [notDone, setNotDone] = useState<{ readonly problem: Problem; readonly again: () => void } | null>(
    null,
  );
  const [done, setDone] = useState<{ readonly what: 'assigned' | 'removed'; readonly name: string } | null>(
    null,
  );
  const appId = app?.kind === 'one' ? app.app.id : null;
  const tenantId = tenant?.id ?? '';
  const username = account?.username ?? null;
  const signedIn = account !== null;

  const look = useCallback(() => void askLook({}), [askLook]);
  useEffect(() => {
    if (signedIn && appId && lookedAt) look();
  }, [signedIn, appId, lookedAt, look]);

  // Whoever is at work here is the first to be offered. It also tells at once whether searching is allowed.
  const lookFirst = useCallback(
    () => void (username && askFirst({ kind: 'User', text: username })),
    [askFirst, username],
  );
  useEffect(() => {
    if (appId) lookFirst();
  }, [appId, lookFirst]);

  const allowed = () => {
    look();
    lookFirst();
    if (search.text.trim() !== '') search.onRetry();
  };

  const assign = async (principal: Principal) => {
    setAssigning(principal);
    setNotDone(null);
    setDone(null);
    const result = await askAssign({ tenantId, principalId: principal.id });
    setAssigning(null);
    if (!result.ok) {
      // Whether it was done in spite of being stopped, only the list can tell.
      if (result.problem.code === 'cancelled') return look();
      return setNotDone({ problem: result.problem, again: () => void assign(principal) });
    }
    setChanged(({ added, removed }) => ({
      added: [...added, result.value],
      removed: removed.filter((id) => id !== result.value.id),
    }));
    setDone({ what: 'assigned', name: principal.displayName });
  };

  const remove = async (assignment: AppRoleAssignment) => {
    setLeaving({ assignment, begun: true });
    setNotDone(null);
    setDone(null);
    const result = await askRemove({ tenantId, assignmentId: assignment.id });
    setLeaving(null);
    if (!result.ok) {
      return setNotDone({ problem: result.problem, again: () => void remove(assignment) });
    }
    setChanged(({ added, removed }) => ({ added, removed: [...removed, assignment.id] }));
    setDone({ what: 'removed', name: assignment.principalDisplayName });
  };

  return (
    <NeedsSignIn>
      <ScopeScreen
        seen={seen}
        assignments={seen.value && merged(seen.value.assignments, changed)}
        fresh={changed.added.map(({ id }) => id)}
        first={first}
        search={search}
        assigning={assigning}
        leaving={leaving}
        notDone={notDone}
        done={done && say(`screen.scope.said.${done.what}`, { name: done.name })}
        onLook={look}
        onAllowed={allowed}
        onAssign={(principal) => void assign(principal)}
        onStop={onStop}
        onLeave={(assignment) => setLeaving(assignment && { assignment, begun: false })}
        onRemove={(assignment) => void remove(assignment)}
      />
    </NeedsSignIn>
  );
}

function merged(read: readonly AppRoleAssignment[], { added, removed }: Changed) {
  const unseen = added.filter((one) => !read.some(({ id }) => id === one.id));
  return [...read, ...unseen].filter(({ id }) => !removed.includes(id));
}
