import {
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import type { Principal } from '../../../shared/model/principal';
import { useOverview, useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { NeedsPermission } from '../../parts/needs-permission';
import { HitAction } from './hit-action';
import type { ScopeScreenProps } from './screen';
import { SearchHit } from './search-hit';
import { SearchPanel } from './search-panel';
import type { Search } from './use-search';

const useStyles = makeStyles({
  done: { overflowWrap: 'anywhere', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface FindingProps
  extends Pick<
    ScopeScreenProps,
    'assignments' | 'first' | 'search' | 'assigning' | 'done' | 'onAllowed' | 'onAssign'
  > {
  /** Searching was not allowed yet. */
  readonly mayNot: boolean;
  /** Allowing it is the screen's next move. */
  readonly isNext: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Finds people and groups, and assigns them. */
export function Finding(props: FindingProps) {
  const styles = useStyles();
  const { say } = useWords();
  const overview = useOverview();
  const { assignments, search, first } = props;
  const act = (principal: Principal) => (
    <HitAction
      principal={principal}
      assigned={assignments?.some((one) => one.principalId === principal.id) ?? false}
      assigning={props.assigning}
      onAssign={props.onAssign}
    />
  );
  const instead = props.mayNot ? (
    <NeedsPermission
      step="scope"
      why={say('screen.scope.permission.why')}
      allow={say('screen.scope.do.allow')}
      quiet={!props.isNext}
      onAllowed={props.onAllowed}
    />
  ) : search.kind === 'Group' && overview.licence === 'free' ? (
    <NeedsP1 search={search} />
  ) : null;
  const yourself = first.value?.found.find(
    (one) => one.userPrincipalName?.toLowerCase() === overview.account?.username.toLowerCase(),
  );
  // The safest trial is with one's own account.
  const offersYourself = yourself && !instead && search.kind === 'User' && search.text.trim() === '';

  return (
    <SearchPanel
      search={search}
      inputRef={props.input}
      line={
        <>
          {offersYourself && !props.done && (
            <Text size={200} className={styles.note}>
              {say('screen.scope.search.yourself')}
            </Text>
          )}
          <Done text={props.done} />
        </>
      }
      instead={instead}
      idle={
        yourself && offersYourself ? (
          <ul className={styles.list}>
            <SearchHit principal={yourself} act={act(yourself)} />
          </ul>
        ) : null
      }
      act={act}
    />
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
    if (text && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [text]);
  return (
    <div ref={line} role="status" tabIndex={-1} className={styles.done}>
      {text}
    </div>
  );
}
