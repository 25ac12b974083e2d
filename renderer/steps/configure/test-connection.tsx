import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../shared/model/finding';
import { useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { ProblemBar } from '../../problems';
import type { Seen } from '../scope/seen';
import { VerdictSide } from './verdict-side';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

interface TestConnectionProps {
  readonly seen: Seen<'configure.probe'>;
  /** The screen's primary button tests: then there is no second one here. */
  readonly isNext: boolean;
  readonly onTest: () => void;
  readonly onCancel: () => void;
}

/** Part 1: both verdicts side by side, each finding as it comes. */
export function TestConnection({ seen, isNext, onTest, onCancel }: TestConnectionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { token } = useOverview();
  const asking = seen.look === 'asking';
  const { here, entra } = sidesOf(seen);
  const host = token.kind === 'kept' ? hostOf(token.hint.origin) : null;

  return (
    <>
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar problem={seen.problem} step="configure" onRetry={onTest} />
      )}
      <div className={styles.sides}>
        <VerdictSide
          title={say('screen.configure.test.here')}
          findings={here}
          empty={say('screen.configure.test.here-empty')}
          asking={
            asking && (
              <Asking what={say('screen.configure.test.here-asking', { host: host ?? 'GroupTalk' })} />
            )
          }
        />
        <VerdictSide
          title={say('screen.configure.test.entra')}
          findings={entra}
          empty={say('screen.configure.test.entra-empty')}
          asking={
            asking &&
            entra.length === 0 && (
              <Asking
                what={say('screen.configure.test.entra-asking')}
                mayTake={say('screen.configure.test.may-take')}
                onCancel={onCancel}
              />
            )
          }
        />
      </div>
      {!isNext && (
        <div>
          <Button disabledFocusable={asking} onClick={onTest}>
            {say(seen.value ? 'screen.configure.do.test-again' : 'screen.configure.do.test')}
          </Button>
        </div>
      )}
    </>
  );
}

const entraId = 'entra-accepts';
const togetherId = 'probes-together';

/** While a test runs, what it has found so far; afterwards its answer, or what a broken-off one had found. */
function sidesOf(seen: Seen<'configure.probe'>): Readonly<Record<'here' | 'entra', readonly Finding[]>> {
  if (seen.look !== 'asking' && seen.value) return { here: seen.value.here, entra: [seen.value.entra] };
  return {
    here: seen.progress.filter(({ id }) => id !== entraId && id !== togetherId),
    entra: seen.progress.filter(({ id }) => id === entraId),
  };
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
