import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import { Asking } from '../parts/asking';
import { useDrawer } from '../parts/drawer';
import { useSignIn } from '../sign-in/sign-in-context';
import { useCall } from '../use-call';
import { ClockBar } from './clock-bar';
import { type Known, type Place, usePlace, useWords } from './contexts';
import { DrawerPane } from './drawer-pane';
import { FrameProblems } from './frame-problems';
import { LastBar } from './last-bar';
import { PracticeBand } from './practice-band';
import { Rail } from './rail';
import { sayPlace } from './say-place';
import { Title } from './title';
import { Unseen } from './unseen';
import { useKeysAndMenu } from './use-keys-and-menu';
import { useComeBack, useOnline } from './use-online';
import { useOutOfReach } from './use-out-of-reach';
import { usePractice } from './use-practice';
import { useWindowTitle } from './use-window-title';

const useStyles = makeStyles({
  window: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  below: { display: 'flex', flex: '1', minHeight: 0, position: 'relative' },
  content: { display: 'flex', flexDirection: 'column', flex: '1', minWidth: 0, minHeight: 0 },
  main: { display: 'flex', flex: '1', minHeight: 0 },
  starting: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}` },
});

function Starting() {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.starting}>
      <Asking what={words.say('frame.starting')} />
    </div>
  );
}

interface FrameProps {
  /** null until the main process has told it. */
  readonly known: Known | null;
  /** Why it could not. */
  readonly problem: Problem | null;
  readonly onRetry: () => void;
  /** The practice tenant's window is one from its first moment. */
  readonly inPractice: boolean;
  readonly children: ReactNode;
}

/** What stands around every screen: title, band, rail and drawer. */
export function Frame({ known, problem, onRetry, inPractice, children }: FrameProps) {
  const styles = useStyles();
  const words = useWords();
  const look = useCall('overview.look', { keep: true });
  const signIn = useSignIn();
  const practice = usePractice(Boolean(known?.overview.account));
  const drawer = useDrawer();
  const place = usePlace();
  const overview = known?.overview ?? null;
  const looking = look.look === 'asking';
  const { ask } = look;
  const onLook = useCallback(() => void ask({}), [ask]);

  // Where the facts of an earlier run are shown, the bar stays until somebody goes elsewhere.
  const [barAt, setBarAt] = useState<Place | null>(null);
  const isOld = overview !== null && overview.facts === 'last' && overview.account === null;
  if (isOld && barAt !== place) setBarAt(place);
  if (barAt !== null && barAt !== place && !isOld) setBarAt(null);

  // Whoever stays signed in goes on without a press.
  const stays = overview?.lastAccount && known?.facts.settings.staySignedIn;
  const mustLook = overview !== null && overview.facts !== 'now' && Boolean(overview.account ?? stays);
  const lookOnce = useRef(false);
  useEffect(() => {
    if (!mustLook || lookOnce.current) return;
    lookOnce.current = true;
    void ask({});
  }, [mustLook, ask]);

  useWindowTitle(
    sayPlace(words, place),
    overview?.tenant?.displayName || overview?.tenant?.defaultDomain,
    words.say('frame.title.app'),
  );
  const online = useOnline();
  const { away, barred } = useOutOfReach(overview, looking);
  useComeBack(away !== null && !looking, onLook);

  useKeysAndMenu({ isKnown: known !== null, onLook: overview?.account && !looking ? onLook : null });
  const onUnseen = () => drawer.open(words.say('frame.rail.unseen-title'), <Unseen onRetry={onLook} />);

  return (
    <div className={styles.window}>
      <Title overview={overview} place={place} />
      {inPractice ? <PracticeBand state={known?.facts.practice?.state ?? null} practice={practice} /> : null}
      <div className={styles.below}>
        <Rail
          overview={overview}
          place={place}
          looking={looking}
          onLook={overview?.account ? onLook : null}
          onStop={look.cancel}
          onUnseen={onUnseen}
        />
        <div className={styles.content}>
          {overview?.clock ? (
            <ClockBar clock={overview.clock} onLook={overview.account ? onLook : null} looking={looking} />
          ) : null}
          {overview && barAt === place ? <LastBar overview={overview} online={online || inPractice} /> : null}
          <main key={known ? 'known' : 'starting'} className={styles.main}>
            {known || problem ? children : <Starting />}
          </main>
          <FrameProblems
            outOfReach={away ? { why: away, since: overview?.lookedAt ?? null, looking, onLook } : null}
            problems={[
              { problem, onRetry },
              { problem: looking || look.look === 'failed' ? look.problem : null, onRetry: onLook },
              { problem: barred, onRetry: onLook },
              { problem: practice.problem },
              { problem: barAt === place ? signIn.begin.problem : null, onRetry: () => void signIn.again() },
            ]}
          />
        </div>
        <DrawerPane />
      </div>
    </div>
  );
}
