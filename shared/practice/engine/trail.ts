import type { PracticeContext } from '../context';
import type { Action, Change, Failure, Status, Step, Subject } from './change';

export const worldTime = (context: PracticeContext) => new Date(context.clock.now()).toISOString();

/** Collects the steps of one object's evaluation and closes it into a change. */
export interface Trail {
  step(
    name: string,
    type: Step['type'],
    status: Status,
    description: string,
    details?: Readonly<Record<string, string>>,
  ): void;
  done(action: Action, end: Partial<Omit<Change, 'subject' | 'action' | 'steps'>>): Change;
  failed(action: Action, failure: Failure, end?: Partial<Change>): Change;
}

export function createTrail(context: PracticeContext, subject: Subject, targetId = ''): Trail {
  const steps: Step[] = [];
  const startedAt = worldTime(context);
  const close = (action: Action, end: Partial<Change>): Change => ({
    status: 'success',
    skipReason: null,
    skipText: null,
    failure: null,
    modified: [],
    targetId,
    ...end,
    subject,
    action,
    steps,
    startedAt,
    endedAt: worldTime(context),
  });
  return {
    step(name, type, status, description, details = {}) {
      steps.push({ name, type, status, description, at: worldTime(context), details });
    },
    done: close,
    failed: (action, failure, end = {}) => close(action, { ...end, status: 'failure', failure }),
  };
}
