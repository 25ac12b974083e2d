import type { CallOutput, CallProgress } from '../../../shared/contract/calls';
import type { Problem, WordParams } from '../../../shared/contract/problem';
import type { Overview } from '../../../shared/model/overview';
import type { ServicePrincipal } from '../../../shared/model/service-principal';

type ConsentStanding =
  | 'signed-out'
  | 'unlooked'
  | 'not-there'
  | 'began'
  | 'waiting'
  | 'not-reached'
  | 'maybe-elsewhere'
  | 'waiting-for-provisioning'
  | 'several'
  | 'there'
  | 'there-offers'
  | 'off'
  | 'without';

/** `portal`: only the Entra admin center can put it right. `choose`: the list below has the button. */
type ConsentMove = 'sign-in' | 'allow' | 'look' | 'sign-up' | 'wait-on' | 'choose' | 'portal' | 'next';

/** The wait for the application, as it was asked for on this screen. */
export interface Wait {
  readonly look: 'idle' | 'asking' | 'answered' | 'failed';
  readonly value: CallOutput<'consent.wait'> | null;
  readonly problem: Problem | null;
  readonly progress: readonly CallProgress<'consent.wait'>[];
  /** When it began: milliseconds since 1970. */
  readonly askedAt: number | null;
  /** Nothing was looked at since: what the wait has seen is the newest that is known. */
  readonly fresh: boolean;
}

export interface ConsentStance {
  readonly standing: ConsentStanding;
  readonly params: WordParams;
  readonly move: ConsentMove;
  /** The application, where it stands in the tenant. */
  readonly app: ServicePrincipal | null;
  /** Those among which one must be chosen. */
  readonly choice: readonly ServicePrincipal[];
}

type Seen = Pick<Overview, 'account' | 'app' | 'statements' | 'steps' | 'problems'>;

/** Where consent stands. What the wait has just seen holds until the overview says more. Pure. */
export function standConsent(overview: Seen, wait: Wait): ConsentStance {
  const none = { params: {}, app: null, choice: [] };
  const { app } = overview;
  if (app?.kind === 'one') return standThere(overview, app.app, wait);
  if (!overview.account) return { ...none, standing: 'signed-out', move: 'sign-in' };
  const seen = wait.fresh && wait.look !== 'asking' ? wait.value : null;
  if (seen?.kind === 'in-tenant') return standThere(overview, seen.app, wait);
  const apps = app?.kind === 'several' ? app.apps : null;
  const choice = apps ?? (seen?.kind === 'several' ? seen.apps : null);
  if (choice) {
    return { ...none, standing: 'several', params: { count: choice.length }, move: 'choose', choice };
  }
  if (wait.look === 'asking') return { ...none, standing: waitStanding(wait), move: 'wait-on' };
  if (app === null) {
    const mayNot = overview.problems.some(canBeAllowed);
    return { ...none, standing: 'unlooked', move: mayNot ? 'allow' : 'look' };
  }
  const began = overview.statements.some((one) => one.id === 'consent-began');
  return { ...none, standing: began ? 'began' : 'not-there', move: 'sign-up' };
}

function standThere(overview: Seen, app: ServicePrincipal, wait: Wait): ConsentStance {
  const there = { params: {}, app, choice: [] };
  if (!overview.account) return { ...there, standing: 'there', move: 'sign-in' };
  if (!app.accountEnabled) return { ...there, standing: 'off', move: 'portal' };
  if (wait.look === 'asking' && waitStanding(wait) === 'waiting-for-provisioning') {
    return { ...there, standing: 'waiting-for-provisioning', move: 'next' };
  }
  const offered = offersProvisioning(overview, app, wait);
  if (offered === false) return { ...there, standing: 'without', move: 'look' };
  return { ...there, standing: offered ? 'there-offers' : 'there', move: 'next' };
}

/** null: it was not looked at. */
export function offersProvisioning(
  overview: Pick<Overview, 'steps'>,
  app: ServicePrincipal,
  wait: Wait,
): boolean | null {
  const step = overview.steps.find((one) => one.id === 'consent');
  if (step?.missing.some((one) => one.id === 'provisioning')) return false;
  if (wait.fresh && wait.problem?.code === 'app-without-provisioning') return false;
  const described = describedBy(wait, app);
  return described ? described.templates.length > 0 : null;
}

/** What the wait has told of an application; null: nothing of this one. */
export const describedBy = ({ value }: Wait, app: ServicePrincipal) =>
  value?.kind === 'in-tenant' && value.app.id === app.id ? value : null;

function waitStanding({ progress }: Wait): ConsentStanding {
  const last = progress.findLast((one) => one.kind !== 'maybe-elsewhere');
  if (last?.kind === 'waiting-for-provisioning' || last?.kind === 'not-reached') return last.kind;
  return progress.some((one) => one.kind === 'maybe-elsewhere') ? 'maybe-elsewhere' : 'waiting';
}

/** It speaks of the permission to read applications, and not of one for another step. */
export const namesApplications = ({ params }: Problem): boolean =>
  String(params.scopes ?? '').includes('Application.');

/** Applications may not be read yet, and whoever is signed in can be asked for it. */
export const canBeAllowed = (one: Problem): boolean =>
  one.code === 'consent-needed' && one.remedy !== 'ask-administrator' && namesApplications(one);

/** Applications that are probably not GroupTalk's, but might be chosen by hand. */
export function similarApps(overview: Pick<Overview, 'app'>, wait: Wait): readonly ServicePrincipal[] {
  const last = wait.progress.findLast((one) => one.kind === 'waiting');
  if (last?.kind === 'waiting') return last.similar;
  return overview.app?.kind === 'none' ? overview.app.similar : [];
}
