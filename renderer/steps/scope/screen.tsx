import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Principal } from '../../../shared/model/principal';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { Section } from '../../parts/section';
import { StepPage } from '../../parts/step-page';
import { When } from '../../parts/when';
import { ProblemBar } from '../../problems';
import { AssignedTable, roomFor } from './assigned-table';
import { HitAction } from './hit-action';
import { LeaveQuestion } from './leave-question';
import { Permission } from './permission';
import { SearchPanel } from './search-panel';
import type { Seen } from './seen';
import { countKinds, type ScopeMove, standingOf } from './standing';
import { type Allowing, wantsConsent } from './use-allowing';
import type { Search } from './use-search';

const useStyles = makeStyles({
  done: { outlineStyle: 'none', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '24px',
  },
});

export interface ScopeScreenProps {
  readonly seen: Seen<'scope.look'>;
  /** What was read, and what was changed here since; null: never read. */
  readonly assignments: readonly AppRoleAssignment[] | null;
  readonly search: Search;
  /** Whoever is being assigned now. */
  readonly assigning: Principal | null;
  /** Who is about to be removed, and whether it has begun. */
  readonly leaving: { readonly assignment: AppRoleAssignment; readonly begun: boolean } | null;
  /** Of the last write, if it was not done. */
  readonly problem: Problem | null;
  /** What was done last, as a sentence. */
  readonly done: string | null;
  readonly allowing: Allowing;
  readonly onLook: () => void;
  readonly onAllow: () => void;
  readonly onAssign: (principal: Principal) => void;
  readonly onLeave: (assignment: AppRoleAssignment | null) => void;
  readonly onRemove: (assignment: AppRoleAssignment) => void;
}

/** Step 4: who is assigned to GroupTalk. */
export function ScopeScreen(props: ScopeScreenProps) {
  const words = useWords();
  const { say } = words;
  const overview = useOverview();
  const tenant = useTenantName();
  const input = useRef<HTMLInputElement>(null);
  const { seen, assignments, leaving } = props;
  const hasApp = overview.app?.kind === 'one';
  const everyone = overview.settings?.scope === 'all';
  const mayNot = wantsConsent(seen);
  const known = assignments ? countKinds(assignments) : overview.assigned;
  const { standing, more, move } = standingOf(words, {
    look: seen.look,
    known,
    mayNot,
    mayNotSearch: wantsConsent(props.search.seen),
    hasApp,
    everyone,
    tenant,
  });
  const primary = (
    <Primary
      move={move}
      asking={seen.look === 'asking'}
      allowing={props.allowing}
      onLook={props.onLook}
      onAllow={props.onAllow}
      onFind={() => input.current?.focus()}
    />
  );
  if (!hasApp) return <StepPage standing={standing} more={more} primary={primary} />;

  return (
    <StepPage standing={standing} more={more} primary={primary}>
      <Section title={say('screen.scope.assigned.title')}>
        {mayNot && (
          <Permission
            what={say('screen.scope.assigned.empty-what')}
            step="scope"
            allowing={props.allowing}
            onAllow={props.onAllow}
          />
        )}
        {seen.look === 'failed' && seen.problem && !mayNot && (
          <ProblemBar problem={seen.problem} step="scope" onRetry={props.onLook} />
        )}
        {!assignments && seen.look !== 'failed' && (
          <div style={{ minHeight: roomFor(known) }}>
            {seen.look === 'asking' && (
              <Asking what={say('screen.scope.assigned.asking')} host="graph.microsoft.com" />
            )}
          </div>
        )}
        {assignments && assignments.length > 0 && (
          <AssignedTable
            assignments={assignments}
            leaving={
              leaving && {
                id: leaving.assignment.id,
                question: (
                  <LeaveQuestion {...leaving} onRemove={props.onRemove} onKeep={() => props.onLeave(null)} />
                ),
              }
            }
            onRemove={props.onLeave}
          />
        )}
        {assignments?.length === 0 && (
          <Empty
            what={say('screen.scope.assigned.empty-what')}
            why={say('screen.scope.assigned.empty-why')}
          />
        )}
        <LastRead {...props} />
        <ScopeChoice />
      </Section>
      <Section title={say('screen.scope.search.title')}>
        {props.problem && <ProblemBar problem={props.problem} step="scope" />}
        <Done text={props.done} />
        <SearchPanel
          search={props.search}
          inputRef={input}
          notAllowed={
            <Permission
              what={say('screen.scope.search.both-what')}
              step="scope"
              allowing={props.allowing}
              onAllow={props.onAllow}
            />
          }
          instead={
            props.search.kind === 'Group' && overview.licence === 'free' ? (
              <NeedsP1 search={props.search} />
            ) : null
          }
          act={(principal) => (
            <HitAction
              principal={principal}
              assigned={assignments?.some((one) => one.principalId === principal.id) ?? false}
              assigning={props.assigning}
              onAssign={props.onAssign}
            />
          )}
        />
      </Section>
    </StepPage>
  );
}

interface PrimaryProps extends Pick<ScopeScreenProps, 'allowing' | 'onAllow'> {
  readonly move: ScopeMove;
  readonly asking: boolean;
  readonly onLook: () => void;
  readonly onFind: () => void;
}

function Primary({ move, asking, allowing, onLook, onAllow, onFind }: PrimaryProps) {
  const { say } = useWords();
  const go = useGo();
  const press: Readonly<Record<ScopeMove, () => void>> = {
    allow: onAllow,
    look: onLook,
    again: onLook,
    find: onFind,
    configure: () => go('configure'),
    consent: () => go('consent'),
  };
  const waits = move === 'allow' ? allowing.busy : asking && (move === 'look' || move === 'again');
  return (
    <Button appearance="primary" disabledFocusable={waits} onClick={press[move]}>
      {say(`screen.scope.do.${move}`)}
    </Button>
  );
}

/** What stands in the way of believing the list: its age. */
function LastRead({ seen, onLook }: Pick<ScopeScreenProps, 'seen' | 'onLook'>) {
  const styles = useStyles();
  const { say } = useWords();
  if (!seen.value || seen.askedAt === null) {
    return seen.look === 'failed' ? null : <div className={styles.line} />;
  }
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.note}>
        {say('screen.scope.assigned.read-at')} <When iso={new Date(seen.askedAt).toISOString()} />
      </Text>
      <Button size="small" appearance="subtle" disabledFocusable={seen.look === 'asking'} onClick={onLook}>
        {say('screen.scope.assigned.again')}
      </Button>
    </div>
  );
}

/** The choice between assigned people and everyone is one of the settings; here a sentence points there. */
function ScopeChoice() {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = useOverview();
  const go = useGo();
  return (
    <div className={styles.note}>
      <Text block size={200}>
        {say('screen.scope.assigned.nested')}
      </Text>
      <Text size={200}>
        {say(`screen.scope.choice.${settings?.scope ?? 'unknown'}`)}{' '}
        <Link as="button" onClick={() => go('configure')}>
          {say('screen.scope.choice.change')}
        </Link>
      </Text>
    </div>
  );
}

function NeedsP1({ search }: { readonly search: Search }) {
  const { say } = useWords();
  const tenant = useTenantName();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say('screen.scope.needs-p1.title', { tenant })}</MessageBarTitle>
        {say('screen.scope.needs-p1.why')}{' '}
        <Link as="button" onClick={() => search.onKind('User')}>
          {say('screen.scope.needs-p1.people')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What was done last. It takes the focus from a button that went away with it. */
function Done({ text }: { readonly text: string | null }) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text && document.activeElement === document.body) line.current?.focus();
  }, [text]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={styles.done}>
      {text}
    </div>
  );
}
