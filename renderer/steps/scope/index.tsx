import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Principal } from '../../../shared/model/principal';
import { useOverview, useWords } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { useCall } from '../../use-call';
import { ScopeScreen } from './screen';
import { useAllowing } from './use-allowing';
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
  const { ask: askLook, cancel: _, ...seen } = useCall('scope.look');
  const { ask: askAssign } = useCall('scope.assign', { keep: true });
  const { ask: askRemove } = useCall('scope.unassign', { keep: true });
  const search = useSearch();
  const [changed, setChanged] = useState<Changed>({ added: [], removed: [] });
  const [assigning, setAssigning] = useState<Principal | null>(null);
  const [leaving, setLeaving] = useState<{ assignment: AppRoleAssignment; begun: boolean } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const appId = app?.kind === 'one' ? app.app.id : null;
  const tenantId = tenant?.id ?? '';
  const signedIn = account !== null;

  const look = useCallback(() => void askLook({}), [askLook]);
  useEffect(() => {
    if (signedIn && appId && lookedAt) look();
  }, [signedIn, appId, lookedAt, look]);

  const { onAllow, ...allowing } = useAllowing('scope', () => {
    look();
    if (search.text.trim() !== '') search.onRetry();
  });

  const assign = async (principal: Principal) => {
    setAssigning(principal);
    setProblem(null);
    setDone(null);
    const result = await askAssign({ tenantId, principalId: principal.id });
    setAssigning(null);
    if (!result.ok) return setProblem(result.problem);
    setChanged(({ added, removed }) => ({
      added: [...added, result.value],
      removed: removed.filter((id) => id !== result.value.id),
    }));
    setDone(say('screen.scope.said.assigned', { name: principal.displayName }));
  };

  const remove = async (assignment: AppRoleAssignment) => {
    setLeaving({ assignment, begun: true });
    setProblem(null);
    setDone(null);
    const result = await askRemove({ tenantId, assignmentId: assignment.id });
    setLeaving(null);
    if (!result.ok) return setProblem(result.problem);
    setChanged(({ added, removed }) => ({ added, removed: [...removed, assignment.id] }));
    setDone(say('screen.scope.said.removed', { name: assignment.principalDisplayName }));
  };

  return (
    <NeedsSignIn>
      <ScopeScreen
        seen={seen}
        assignments={seen.value && merged(seen.value.assignments, changed)}
        search={search}
        assigning={assigning}
        leaving={leaving}
        problem={problem}
        done={done}
        allowing={allowing}
        onLook={look}
        onAllow={onAllow}
        onAssign={(principal) => void assign(principal)}
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
