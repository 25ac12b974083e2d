import type { WordParams } from '../contract/problem';
import { hasRun, judgeJob } from '../diagnosis/job-health';
import { type Step, type StepId, stepIds } from '../model/step';
import { mailsFailures, settingOf } from './configure/settings';
import { latest } from './keys';
import type { Observed } from './observe';

type Missing = Step['missing'][number];

/** What was found about one step before the past is asked: nothing looked at, or what is missing. */
interface Look {
  readonly looked: boolean;
  readonly missing: readonly Missing[];
  /** It is plain from the facts themselves that it was right once. */
  readonly broken?: boolean;
}

const missing = (id: string, params: WordParams = {}): Missing => ({ id, params });
const when = (condition: boolean, id: string, params: WordParams = {}) =>
  condition ? [missing(id, params)] : [];

/**
 * The six steps, derived from what was seen and what was stated; nobody ticks them, and none is locked.
 * `before`: the steps as they were derived last, so that one that was done and no longer is says so. `now` in
 * milliseconds. Pure.
 */
export function deriveSteps(seen: Observed, now: number, before: readonly Step[] = []): readonly Step[] {
  return stepIds.map((id) => {
    const look = looks[id](seen, now);
    if (!look.looked) return { id, state: 'not-looked-at', missing: [] };
    if (look.missing.length === 0) return { id, state: 'done', missing: [] };
    const past = before.find((step) => step.id === id)?.state;
    const wasRight = look.broken === true || past === 'done' || past === 'was-right';
    return { id, state: wasRight ? 'was-right' : 'open', missing: look.missing };
  });
}

const looks: Readonly<Record<StepId, (seen: Observed, now: number) => Look>> = {
  plan: ({ tenant, role, statements }) => ({
    looked: tenant !== undefined || role !== undefined,
    missing: [
      ...when(tenant === undefined, 'tenant'),
      ...when(
        role?.ability !== 'configure',
        role === undefined || role.ability === 'unknown' || role.by === 'probe' ? 'role-unknown' : 'role',
      ),
      ...when(!latest(statements, 'grouptalk-account-is-admin'), 'grouptalk-admin'),
    ],
    broken: role?.by === 'refused-despite-role',
  }),

  request: ({ token, tokenProblem, statements }) => ({
    looked: token !== undefined || tokenProblem !== undefined || statements.length > 0,
    missing: tokenProblem
      ? [missing(tokenProblem.code === 'token-expired' ? 'token-expired' : 'token-unreadable')]
      : token
        ? []
        : latest(statements, 'request-answered')
          ? [missing('token')]
          : [missing(latest(statements, 'request-sent') ? 'answer' : 'request')],
    broken: tokenProblem !== undefined,
  }),

  consent: ({ app, templates }) => ({
    looked: app !== undefined,
    missing: [
      ...when(app?.kind === 'none', 'app'),
      ...when(app?.kind === 'several', 'choose-app'),
      ...when(app?.kind === 'one' && !app.app.accountEnabled, 'app-switched-off'),
      ...when(templates !== undefined && templates.length === 0, 'provisioning'),
    ],
    broken: app?.kind === 'one' && !app.app.accountEnabled,
  }),

  scope: ({ app, assignments, settings, job }) => {
    const everyone = settingOf(settings ?? [], 'SyncAll')?.toLowerCase() === 'true';
    const nobody = assignments !== undefined && assignments.length === 0;
    return {
      looked: app?.kind === 'none' ? false : everyone || assignments !== undefined,
      missing: when(nobody && !everyone, 'nobody'),
      broken: nobody && hasRun(job?.status?.lastSuccessfulExecutionWithExports),
    };
  },

  configure: ({ app, settings, job, token }) => {
    const address = settings && settingOf(settings, 'BaseAddress');
    return {
      looked: app?.kind === 'one' && (job !== undefined || settings !== undefined),
      missing: [
        ...when(job === null, 'job'),
        ...when(settings === undefined && job !== null, 'settings'),
        ...when(address === null, 'address'),
        ...when(Boolean(address && token && !isAt(address, token.origin)), 'other-address'),
        ...when(settings !== undefined && settingOf(settings, 'SecretToken') === null, 'secret'),
        ...when(settings !== undefined && !mailsFailures(settings), 'failure-mail'),
        ...when(Boolean(job) && judgeJob(job ?? null, 0).state === 'not-started', 'start'),
      ],
    };
  },

  watch: ({ job }, now) => {
    if (!job) return { looked: false, missing: [] };
    const { state, lastCycle } = judgeJob(job, now);
    if (state === 'not-started') return { looked: false, missing: [] };
    const moves = state === 'running' || state === 'first-cycle';
    return {
      looked: true,
      missing: [
        ...when(state === 'quarantine', 'quarantine'),
        ...when(state === 'paused' || state === 'switched-off', 'stopped'),
        ...when(state === 'first-cycle' && lastCycle?.result !== 'failed', 'first-cycle'),
        ...when(moves && lastCycle?.result === 'failed', 'cycle-failed'),
        ...when(state === 'running' && lastCycle?.result === 'some-failed', 'some-failed', {
          count: lastCycle?.escrowed ?? 0,
        }),
      ],
      broken: state !== 'first-cycle',
    };
  },
};

const isAt = (address: string, origin: string) => URL.canParse(address) && new URL(address).origin === origin;
