import type { App } from 'electron';
import type { Log } from '../log/log';
import type { Policy } from './policy';
import { policyPlace } from './policy-place';
import { readPolicy } from './read-policy';
import { sayMistakes } from './say-mistakes';

/** The policy of the computer that we run on; what is wrong with it is said in the log. */
export function policyOfComputer(app: Pick<App, 'commandLine'>, log: Log): Policy {
  const { platform } = process;
  // A release refuses the switch; tests cannot write where administrators do.
  const told = app.commandLine.getSwitchValue('policy-file');
  const policy =
    told === ''
      ? readPolicy({ file: policyPlace(platform, process.env), platform })
      : readPolicy({ file: told, platform, ownerId: process.getuid?.() ?? 0, loopbackFeeds: true });
  sayMistakes(policy, log);
  return policy;
}
