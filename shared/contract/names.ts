import type { StepId } from '../model/step';

/**
 * The names of all calls, alone, so that the bridge into the window carries no validator. What each takes and
 * gives is in `calls.ts`.
 */
export const callNames = [
  'app.look',
  'settings.change',
  'app.forget',
  'licences.read',
  'log.read',
  'log.show',
  'log.save',
  'screen.broke',
  'updates.check',
  'updates.install',
  'access.look',
  'access.remove',
  'link.open',
  'text.copy',
  'signIn.begin',
  'signIn.allow',
  'signIn.out',
  'overview.read',
  'overview.look',
  'app.choose',
  'statement.make',
  'statement.withdraw',
  'plan.look',
  'mail.compose',
  'mail.open',
  'mail.save',
  'token.paste',
  'token.fromFile',
  'token.review',
  'token.keep',
  'token.discard',
  'token.forget',
  'consent.begin',
  'consent.wait',
  'scope.look',
  'scope.search',
  'scope.assign',
  'scope.unassign',
  'scope.counts',
  'configure.probe',
  'configure.review',
  'configure.save',
  'configure.mappings',
  'configure.provisionOne',
  'job.steer',
  'doctor.look',
  'doctor.run',
  'doctor.removeLeftover',
  'doctor.saveReport',
  'doctor.composeMail',
  'doctor.openMail',
  'watch.follow',
  'logs.page',
  'practice.nextCycle',
  'practice.startOver',
  'practice.open',
] as const;
export type CallName = (typeof callNames)[number];

/** What the main process announces by itself. */
export type EventName = 'facts' | 'overview' | 'command' | 'progress';

/** What the menu asks the window to show or do; a notification asks for the step that it is about. */
export const commands = ['settings', 'about', 'shortcuts', 'support-log', 'look', 'connection'] as const;
export type Command = (typeof commands)[number] | StepId;
