import type { Policy } from '../../electron/policy/policy';
import type { Updater } from '../../electron/update/updater';
import { failed } from '../../shared/contract/problem';
import type { Updates } from '../../shared/model/updates';

/** A computer whose administrator has settled nothing. */
export const noPolicy: Policy = {
  values: {},
  facts: { file: '/somewhere/policy.json', state: 'none', settles: [], mistakes: [] },
};

/** A build that knows no place to ask for updates. */
export const noUpdates: Updates = {
  state: 'off',
  offBy: 'build',
  host: null,
  version: null,
  bytes: null,
  checkedAt: null,
  problem: null,
};

export const idleUpdater: Updater = {
  state: () => noUpdates,
  check: async () => failed('updates-off'),
  install: async () => failed('update-not-ready'),
  choose: () => undefined,
  close: async () => undefined,
};
