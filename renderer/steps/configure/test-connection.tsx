import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../shared/model/finding';
import { useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { LookCloser } from '../../parts/look-closer';
import { ProblemBar } from '../../problems';
import type { Seen } from '../scope/seen';
import { VerdictSide } from './verdict-side';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    minHeight: '32px',
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
  const begun = seen.look !== 'idle';
  const { here, entra } = sidesOf(seen);
  const host = token.kind === 'kept' ? hostOf(token.hint.origin) : null;

  return (
    <>
      <div className={styles.sides}>
        <VerdictSide
          title={say('screen.configure.test.here')}
          findings={here}
          room={begun ? 'many' : null}
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
          room={begun ? 'one' : null}
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
      {(begun || !isNext) && (
        <div className={styles.foot}>
          {seen.look === 'failed' && seen.problem ? (
            <ProblemBar problem={seen.problem} step="configure" onRetry={onTest} />
          ) : (
            !isNext && (
              <Button disabledFocusable={asking} onClick={onTest}>
                {say(seen.value ? 'screen.configure.do.test-again' : 'screen.configure.do.test')}
              </Button>
            )
          )}
          <LookCloser />
        </div>
      )}
    </>
  );
}

const entraId = 'entra-accepts';
const togetherId = 'probes-together';

/**
 * While a test runs, what it has found so far; afterwards its answer, or what a broken-off one had found. What has
 * come stays where it came.
 */
function sidesOf(seen: Seen<'configure.probe'>): Readonly<Record<'here' | 'entra', readonly Finding[]>> {
  const came = seen.progress.filter(({ id }) => id !== entraId && id !== togetherId);
  if (seen.look === 'asking' || !seen.value) {
    return { here: came, entra: seen.progress.filter(({ id }) => id === entraId) };
  }
  const place = ({ id }: Finding) => {
    const at = came.findIndex((one) => one.id === id);
    return at < 0 ? came.length : at;
  };
  return {
    here: seen.value.here.toSorted((one, other) => place(one) - place(other)),
    entra: [seen.value.entra],
  };
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
