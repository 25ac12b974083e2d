import type { WorldName } from './state';

/** Worlds by name, with the sentence that `practice --list` prints. */
export const worlds = {
  fresh: 'GroupTalk is not in the tenant yet, and GroupTalk Support has not set up the integration.',
  configured: 'Consent is given, two groups and some people are assigned, and provisioning runs.',
  quarantined: 'Provisioning ran, then the secret token was revoked: the job is in quarantine.',
} as const satisfies Record<WorldName, string>;

export const worldNames = Object.keys(worlds) as WorldName[];

export const isWorldName = (text: string): text is WorldName => Object.hasOwn(worlds, text);
