import { posix, win32 } from 'node:path';

/**
 * Where the computer's administrator puts the policy. On Windows the folder for all users comes from the environment:
 * whoever starts the app can name another, and so leave the policy aside, as with an app of their own. It manages
 * computers, and guards nothing against who works at them.
 */
export function policyPlace(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') {
    return win32.join(env.ProgramData ?? 'C:\\ProgramData', 'GroupTalk Onboarding', 'policy.json');
  }
  return platform === 'darwin'
    ? posix.join('/Library/Application Support/GroupTalk Onboarding', 'policy.json')
    : posix.join('/etc/grouptalk-onboarding', 'policy.json');
}
