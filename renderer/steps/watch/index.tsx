import { useOverview } from '../../frame/contexts';
import { NeedsSignIn } from '../../sign-in/needs-sign-in';
import { WatchScreen } from './screen';
import { useFollow } from './use-follow';
import { useLogPages } from './use-log-pages';

/** Step 6: follows the job, and reads the provisioning logs page by page. */
export function WatchStep() {
  const { account, app, job } = useOverview();
  // Nobody is asked before somebody is signed in, and then at once.
  const appId = account && account && app?.kind === 'one' ? app.app.id : null;
  const { again, ...followed } = useFollow(appId, job);
  const { health } = followed;
  // When a cycle ends, or goes on, there are new events.
  const pages = health?.progress.reduce((sum, { done }) => sum + done, 0) ?? 0;
  const moment = `${health?.state} ${health?.lastCycle?.ended} ${pages}`;
  const logs = useLogPages(appId, moment);

  const allowed = () => {
    again();
    logs.onAgain();
  };

  return (
    <NeedsSignIn>
      <WatchScreen followed={followed} logs={logs} onAgain={again} onAllowed={allowed} />
    </NeedsSignIn>
  );
}
