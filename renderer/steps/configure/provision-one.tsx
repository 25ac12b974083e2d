import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Principal } from '../../../shared/model/principal';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import { SearchPanel } from '../scope/search-panel';
import type { Seen } from '../scope/seen';
import type { Search } from '../scope/use-search';
import { Trial } from './trial';

const useStyles = makeStyles({
  chosen: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  do: { maxWidth: '100%' },
  waiting: { display: 'flex', flexDirection: 'column' },
});

export interface ProvisionOneProps {
  readonly seen: Seen<'configure.provisionOne'>;
  readonly hasJob: boolean;
  readonly search: Search;
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
  const { say } = useWords();
  const { seen, chosen, tried } = props;
  if (!props.hasJob) {
    return <Empty what={say('screen.configure.one.what')} why={say('screen.configure.one.no-job')} />;
  }
  return (
    <>
      {chosen ? <Chosen {...props} chosen={chosen} /> : <Choose {...props} />}
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar
          problem={seen.problem}
          step="configure"
          {...(chosen ? { onRetry: () => props.onProvision(chosen) } : {})}
        />
      )}
      {seen.look === 'asking' && chosen && (
        <Waiting seen={seen} name={chosen.displayName} onCancel={props.onCancel} />
      )}
      {seen.look !== 'asking' && seen.value && tried && <Trial {...seen.value} />}
    </>
  );
}

function Choose({ search, inputRef, onChoose }: ProvisionOneProps) {
  const { say } = useWords();
  return (
    <>
      <Text>{say('screen.configure.one.what')}</Text>
      <SearchPanel
        search={search}
        inputRef={inputRef}
        act={(principal) => (
          <Button
            size="small"
            aria-label={say('screen.configure.one.choose-name', { name: principal.displayName })}
            onClick={() => onChoose(principal)}
          >
            {say('screen.configure.one.choose')}
          </Button>
        )}
      />
    </>
  );
}

function Chosen(props: ProvisionOneProps & { readonly chosen: Principal }) {
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
      <div className={styles.chosen}>
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
