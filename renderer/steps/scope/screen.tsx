import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Principal } from '../../../shared/model/principal';
import type { Words } from '../../../shared/words/words';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { useTenantName } from '../../parts/in-tenant';
import { Section } from '../../parts/section';
import { StepPage } from '../../parts/step-page';
import { ProblemLine } from '../../problems';
import { SignInAgain } from '../../sign-in/sign-in-again';
import { useSignIn } from '../../sign-in/sign-in-context';
import { SigningIn } from '../../sign-in/signing-in';
import { Assigned } from './assigned';
import { Finding } from './finding';
import type { Seen } from './seen';
import { countKinds, type ScopeMove, standingOf } from './standing';
import { useFocusAfter } from './use-focus-after';
import type { Search } from './use-search';
import { wantsConsent } from './wants-consent';

export interface ScopeScreenProps {
  readonly seen: Seen<'scope.look'>;
  /** What was read, and what was changed here since; null: never read. */
  readonly assignments: readonly AppRoleAssignment[] | null;
  /** Those that were assigned here just now. */
  readonly fresh: readonly string[];
  /** A search for whoever is signed in. */
  readonly first: Seen<'scope.search'>;
  readonly search: Search;
  /** Whoever is being assigned now. */
  readonly assigning: Principal | null;
  /** Who is about to be removed, and whether it has begun. */
  readonly leaving: { readonly assignment: AppRoleAssignment; readonly begun: boolean } | null;
  /** Why the last write was not done, and the same once more. */
  readonly notDone: { readonly problem: Problem; readonly again: () => void } | null;
  /** What was done last, as a sentence. */
  readonly done: string | null;
  readonly onLook: () => void;
  /** Microsoft has just been told that this app may read people and groups. */
  readonly onAllowed: () => void;
  readonly onAssign: (principal: Principal) => void;
  /** Calls off the assigning that runs. */
  readonly onStop: () => void;
  readonly onLeave: (assignment: AppRoleAssignment | null) => void;
  readonly onRemove: (assignment: AppRoleAssignment) => void;
}

/** Step 4: who is assigned to GroupTalk. The search stands first, so that the list may grow and push nothing. */
export function ScopeScreen(props: ScopeScreenProps) {
  const words = useWords();
  const { say } = words;
  const overview = useOverview();
  const tenant = useTenantName();
  const signIn = useSignIn();
  const input = useRef<HTMLInputElement>(null);
  const { seen, assignments, search } = props;
  const hasApp = overview.app?.kind === 'one';
  const mayNot = wantsConsent(seen);
  const mayNotSearch =
    mayNot || wantsConsent(props.first) || (search.text.trim() !== '' && wantsConsent(search.seen));
  useFocusAfter(mayNotSearch, input);
  const { standing, more, move } = standingOf(words, {
    look: seen.look,
    known: assignments ? countKinds(assignments) : overview.assigned,
    mayNot,
    mayNotSearch,
    hasApp,
    everyone: overview.settings?.scope === 'all',
    tenant,
  });
  const primary =
    overview.account === null ? (
      <SignInAgain />
    ) : (
      <Primary
        move={move}
        asking={seen.look === 'asking'}
        onLook={props.onLook}
        onFind={() => input.current?.focus()}
      />
    );
  if (!hasApp) return <StepPage standing={standing} more={more} primary={primary} />;

  return (
    <StepPage
      standing={standing}
      more={more}
      status={statusOf(words, props, signIn.running && overview.account !== null)}
      primary={primary}
    >
      <Section title={say('screen.scope.search.title')}>
        <Finding {...props} mayNot={mayNotSearch} isNext={move === 'allow'} input={input} />
      </Section>
      <Section title={say('screen.scope.assigned.title')}>
        <Assigned {...props} />
      </Section>
    </StepPage>
  );
}

/** What is being waited for, else what went wrong last; null: neither. */
function statusOf({ say }: Words, props: ScopeScreenProps, signingIn: boolean): ReactNode {
  const { seen, assigning, notDone } = props;
  if (signingIn) return <SigningIn />;
  if (assigning) {
    const what = say('screen.scope.hit.asking', { name: assigning.displayName });
    return <Asking what={what} host="graph.microsoft.com" onCancel={props.onStop} />;
  }
  if (notDone) {
    return <ProblemLine problem={notDone.problem} step="scope" onRetry={notDone.again} />;
  }
  if (seen.look === 'failed' && seen.problem && !wantsConsent(seen)) {
    return <ProblemLine problem={seen.problem} step="scope" onRetry={props.onLook} />;
  }
  return seen.look === 'asking' && !props.assignments ? (
    <Asking what={say('screen.scope.assigned.asking')} host="graph.microsoft.com" />
  ) : null;
}

interface PrimaryProps {
  readonly move: ScopeMove;
  readonly asking: boolean;
  readonly onLook: () => void;
  readonly onFind: () => void;
}

/** Where something must be allowed first, its button stands beside what it is for. */
function Primary({ move, asking, onLook, onFind }: PrimaryProps) {
  const { say } = useWords();
  const go = useGo();
  if (move === 'allow') return null;
  const press: Readonly<Record<typeof move, () => void>> = {
    look: onLook,
    again: onLook,
    find: onFind,
    configure: () => go('configure'),
    consent: () => go('consent'),
  };
  return (
    <Button
      appearance="primary"
      disabledFocusable={asking && (move === 'look' || move === 'again')}
      onClick={press[move]}
    >
      {say(`screen.scope.do.${move}`)}
    </Button>
  );
}
