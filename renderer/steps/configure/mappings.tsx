import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { FindingList } from '../../parts/finding-list';
import { ProblemBar } from '../../problems';
import type { Seen } from '../scope/seen';

const useStyles = makeStyles({
  // As much as a check that goes well has to say.
  room: { minHeight: '40px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
});

interface MappingsProps {
  readonly seen: Seen<'configure.mappings'>;
  readonly hasJob: boolean;
  /** The screen's primary button checks: then there is no second one here. */
  readonly isNext: boolean;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

/** Part 3: the job's mappings against GroupTalk's two attribute tables. */
export function Mappings({ seen, hasJob, isNext, onCheck, onCancel }: MappingsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const asking = seen.look === 'asking';
  if (!hasJob) {
    return (
      <Empty what={say('screen.configure.mappings.what')} why={say('screen.configure.mappings.no-job')} />
    );
  }
  const reads = asking && (
    <Asking what={say('screen.configure.mappings.asking')} host="graph.microsoft.com" onCancel={onCancel} />
  );
  return (
    <>
      {!seen.value && seen.look === 'idle' ? (
        <Empty what={say('screen.configure.mappings.what')} why={say('screen.configure.mappings.why')} />
      ) : (
        <div className={styles.room} aria-live="polite">
          {seen.value ? <FindingList findings={seen.value.findings} /> : reads}
        </div>
      )}
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar problem={seen.problem} step="configure" onRetry={onCheck} />
      )}
      {(!isNext || seen.look !== 'idle') && (
        <div className={styles.line}>
          {!isNext && (
            <Button disabledFocusable={asking} onClick={onCheck}>
              {say(seen.value ? 'screen.configure.do.check-again' : 'screen.configure.do.check')}
            </Button>
          )}
          {seen.value && reads}
        </div>
      )}
    </>
  );
}
