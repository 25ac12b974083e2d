import { failed, ok, type Problem, type Result } from '../../contract/problem';
import type { AppChoice } from '../../model/app-choice';
import type { ConsentOutcome, ConsentProgress, Granted } from '../../model/consent';
import type { PermissionGrant, ServicePrincipal } from '../../model/service-principal';
import type { OnboardingDeps } from '../deps';
import { stateThat } from '../keys';
import { isTemporary, patiently, slept } from '../patience';
import { chooseApp } from './choose-app';

type ConsentPowers = Pick<OnboardingDeps, 'facts' | 'target' | 'clock' | 'signIn' | 'ownClientId'>;

/** Begins step 3: says when, and where to sign up. The error "user isn't present" at its end is expected. */
export async function beginConsent(
  deps: Pick<OnboardingDeps, 'cloud' | 'signIn' | 'statements' | 'clock' | 'target'>,
): Promise<Result<{ readonly signUpUrl: string }>> {
  const stated = await stateThat(deps, 'consent-began');
  return stated.ok ? ok({ signUpUrl: deps.target.adminUrl }) : stated;
}

/** Looks once for the application in the tenant; one that was chosen by hand may have any name. */
export async function lookForApp(
  deps: Pick<ConsentPowers, 'facts' | 'target' | 'signIn' | 'ownClientId'>,
  input: { readonly servicePrincipalId?: string },
  signal?: AbortSignal,
): Promise<Result<AppChoice>> {
  const tenantId = deps.signIn.account()?.tenantId ?? '';
  const apps = await deps.facts.apps(signal);
  if (!apps.ok) return apps;
  const { displayName } = deps.target;
  const id = input.servicePrincipalId;
  const renamed = id && !apps.value.some((app) => app.id === id) ? await deps.facts.app(id, signal) : null;
  if (renamed && !renamed.ok && renamed.problem.code !== 'graph-not-found') return renamed;
  const all = renamed?.ok ? [...apps.value, renamed.value] : apps.value;
  const ownClientId = deps.ownClientId?.()?.toLowerCase();
  const others = all.filter(({ appId }) => appId.toLowerCase() !== ownClientId);
  return ok(chooseApp(others, { displayName, tenantId, ...input }));
}

const second = 1_000;
const minute = 60 * second;

/**
 * Step 3: waits until the application stands in the tenant and offers provisioning. After `warnAfterMs`
 * (three minutes) consent may have been given in another tenant: that ends the wait as a Problem
 * `app-consent-maybe-elsewhere`, or with `keepWaiting` is said and waited on. Other Problems:
 * `app-without-provisioning`, `cancelled`, and what Microsoft Graph refuses. All times in milliseconds.
 */
export async function waitForApp(
  deps: ConsentPowers,
  input: {
    readonly servicePrincipalId?: string;
    readonly keepWaiting?: boolean;
    readonly pollMs?: number;
    readonly warnAfterMs?: number;
  },
  onProgress?: (progress: ConsentProgress) => void,
  signal?: AbortSignal,
): Promise<Result<ConsentOutcome>> {
  const { pollMs = 5 * second, warnAfterMs = 3 * minute, keepWaiting = false, ...which } = input;
  const began = deps.clock.now();
  let warned = false;
  for (;;) {
    const choice = await lookForApp(deps, which, signal);
    if (!choice.ok && !comesAndGoes.includes(choice.problem.code)) return choice;
    if (choice.ok && choice.value.kind === 'one') return describe(deps, choice.value.app, onProgress, signal);
    if (choice.ok && choice.value.kind === 'several') return ok(several(choice.value.apps));

    const ms = deps.clock.now() - began;
    if (ms >= warnAfterMs && !warned) {
      if (!choice.ok) return choice;
      const minutes = Math.round(warnAfterMs / minute);
      if (!keepWaiting) {
        return failed('app-consent-maybe-elsewhere', { params: { minutes }, remedy: 'consent-to-app' });
      }
      warned = true;
      onProgress?.({ kind: 'maybe-elsewhere', minutes });
    }
    onProgress?.(
      choice.ok
        ? { kind: 'waiting', ms, similar: choice.value.kind === 'none' ? choice.value.similar : [] }
        : { kind: 'not-reached', ms, problem: choice.problem },
    );
    if (!(await slept(deps.clock, pollMs, signal))) return failed('cancelled');
  }
}

/** A person is away in the browser meanwhile; a flaw of the network must not end the wait. */
const comesAndGoes: readonly Problem['code'][] = [
  'no-network',
  'host-not-found',
  'connection-broken',
  'timed-out',
  'graph-throttled',
  'graph-unavailable',
];

const several = (apps: readonly ServicePrincipal[]): ConsentOutcome => ({
  kind: 'several',
  apps,
  problem: failed('several-apps', { params: { count: apps.length }, remedy: 'choose-app' }).problem,
});

/** The templates of an application that has just come in are empty, or refused, for a while. */
async function describe(
  deps: ConsentPowers,
  app: ServicePrincipal,
  onProgress?: (progress: ConsentProgress) => void,
  signal?: AbortSignal,
): Promise<Result<ConsentOutcome>> {
  const templates = await patiently(
    { clock: deps.clock, patienceMs: minute },
    async () => {
      const found = await deps.facts.templates(app.id, signal);
      if (!found.ok || found.value.length > 0) return found;
      onProgress?.({ kind: 'waiting-for-provisioning' });
      return ok(null);
    },
    isTemporary,
    signal,
  );
  if (!templates.ok) return templates;
  if (templates.value === null) {
    return failed('app-without-provisioning', { params: { app: app.displayName }, remedy: 'ask-grouptalk' });
  }
  const grants = await deps.facts.grants(app.id, signal);
  return ok({
    kind: 'in-tenant',
    app,
    granted: grants.ok ? grants.value.map(asGranted) : null,
    templates: templates.value,
  });
}

const asGranted = (grant: PermissionGrant): Granted => ({
  scopes: grant.scope.split(/\s+/).filter(Boolean),
  forWhom: grant.consentType?.toLowerCase() === 'allprincipals' ? 'everyone' : 'one-person',
  principalId: grant.principalId,
});
