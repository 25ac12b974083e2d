import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef } from 'react';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { Principal } from '../../../shared/model/principal';
import { principalTypes } from '../../../shared/model/principal-type';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import { SearchHit } from '../scope/search-hit';
import { SearchPanel } from '../scope/search-panel';
import type { Seen } from '../scope/seen';
import type { Search } from '../scope/use-search';
import { Trial } from './trial';

const useStyles = makeStyles({
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  note: { color: tokens.colorNeutralForeground3 },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  do: { maxWidth: '100%' },
  // As much as the five steps take.
  room: { minHeight: '220px' },
  waiting: { display: 'flex', flexDirection: 'column' },
});

interface ProvisionOneProps {
  readonly seen: Seen<'configure.provisionOne'>;
  readonly hasJob: boolean;
  readonly search: Search;
  /** Who is assigned: whom a trial makes sense for. */
  readonly assigned: Seen<'scope.look'>;
  readonly onShown: () => void;
  readonly chosen: Principal | null;
  /** Whom the last answer is about. */
  readonly tried: Principal | null;
  readonly isNext: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onChoose: (principal: Principal | null) => void;
  readonly onProvision: (principal: Principal) => void;
  readonly onCancel: () => void;
}

/** Part 4: one person or group, at once and for real. */
export function ProvisionOne(props: ProvisionOneProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { seen, chosen, tried, inputRef } = props;
  const chosenRef = useRef<HTMLDivElement>(null);
  const byHand = useRef(false);
  // The button that was pressed has gone: the focus goes on to what has come instead.
  useEffect(() => {
    if (byHand.current) (chosen ? chosenRef : inputRef).current?.focus();
    byHand.current = false;
  }, [chosen, inputRef]);
  const choose = (principal: Principal | null) => {
    byHand.current = true;
    props.onChoose(principal);
  };
  if (!props.hasJob) {
    return <Empty what={say('screen.configure.one.what')} why={say('screen.configure.one.no-job')} />;
  }
  return (
    <>
      {chosen ? (
        <Chosen {...props} chosen={chosen} chosenRef={chosenRef} onChoose={choose} />
      ) : (
        <Choose {...props} onChoose={choose} />
      )}
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar
          problem={seen.problem}
          step="configure"
          {...(chosen ? { onRetry: () => props.onProvision(chosen) } : {})}
        />
      )}
      {chosen && (seen.look === 'asking' || (seen.value && tried)) && (
        <div className={styles.room}>
          {seen.look === 'asking' ? (
            <Waiting seen={seen} name={chosen.displayName} onCancel={props.onCancel} />
          ) : (
            seen.value && <Trial {...seen.value} />
          )}
        </div>
      )}
    </>
  );
}

function Choose({ search, assigned, inputRef, onChoose, onShown }: ProvisionOneProps) {
  const styles = useStyles();
  const { say } = useWords();
  useEffect(onShown, [onShown]);
  const act = (principal: Principal) => (
    <Button
      size="small"
      aria-label={say('screen.configure.one.choose-name', { name: principal.displayName })}
      onClick={() => onChoose(principal)}
    >
      {say('screen.configure.one.choose')}
    </Button>
  );
  const some = (assigned.value?.assignments ?? []).flatMap(principalOf).slice(0, few);
  return (
    <>
      <Text>{say('screen.configure.one.what')}</Text>
      <SearchPanel
        search={search}
        inputRef={inputRef}
        act={act}
        line={
          search.text.trim() === '' &&
          some.length > 0 && (
            <Text size={200} className={styles.note} aria-hidden>
              {say('screen.configure.one.assigned')}
            </Text>
          )
        }
        idle={
          assigned.look === 'asking' && !assigned.value ? (
            <Asking what={say('screen.configure.one.asking-assigned')} host="graph.microsoft.com" />
          ) : some.length > 0 ? (
            <ul className={styles.list} aria-label={say('screen.configure.one.assigned')}>
              {some.map((principal) => (
                <SearchHit key={principal.id} principal={principal} act={act(principal)} />
              ))}
            </ul>
          ) : null
        }
      />
    </>
  );
}

/** So many of those who are assigned are offered; the rest is found by searching. */
const few = 5;

function principalOf(one: AppRoleAssignment): readonly Principal[] {
  const { principalId: id, principalType, principalDisplayName: displayName } = one;
  const type = principalTypes.find((kind) => kind === principalType);
  if (!type) return [];
  return [{ id, type, displayName, mail: null, userPrincipalName: null, securityEnabled: null }];
}

interface ChosenProps extends ProvisionOneProps {
  readonly chosen: Principal;
  readonly chosenRef: RefObject<HTMLDivElement | null>;
}

function Chosen(props: ChosenProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const { chosen, seen, isNext } = props;
  const { displayName: name } = chosen;
  const asking = seen.look === 'asking';
  const effect =
    chosen.type === 'Group' ? 'screen.configure.one.effect-group' : 'screen.configure.one.effect';
  return (
    <>
      <div ref={props.chosenRef} tabIndex={-1} className={styles.chosen}>
        <Text weight="semibold" className={styles.name}>
          {say('screen.configure.one.chosen', { name })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={asking}
          onClick={() => props.onChoose(null)}
        >
          {say('screen.configure.one.other')}
        </Button>
      </div>
      <Text className={styles.name}>{say(effect, { name })}</Text>
      <div>
        <Button
          className={styles.do}
          appearance={isNext ? 'primary' : 'secondary'}
          disabledFocusable={asking}
          onClick={() => props.onProvision(chosen)}
        >
          {say('screen.configure.do.provision', { name, tenant })}
        </Button>
      </div>
    </>
  );
}

interface WaitingProps {
  readonly seen: Seen<'configure.provisionOne'>;
  readonly name: string;
  readonly onCancel: () => void;
}

/** Entra honours a fresh assignment only after a while, which looks like a fault if nobody says so. */
function Waiting({ seen, name, onCancel }: WaitingProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const tries = seen.progress.filter((one) => one === 'asking').length;
  const waits = seen.progress.includes('not-assigned-yet');
  return (
    <div className={styles.waiting}>
      <Asking
        what={say('screen.configure.one.asking', { name })}
        host="graph.microsoft.com"
        {...(waits ? {} : { mayTake: say('screen.configure.one.may-take') })}
        onCancel={onCancel}
      />
      <Text role="status">
        {waits
          ? `${say('screen.configure.one.waiting')} ${words.find('screen.configure.one.tries', { count: tries }) ?? ''}`
          : null}
      </Text>
    </div>
  );
}
