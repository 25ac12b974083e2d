import { failed, ok, type Result } from '../contract/problem';
import type { Statement, StatementId } from '../model/statement';
import type { OnboardingDeps, VaultKey } from './deps';

type KeyPowers = Pick<OnboardingDeps, 'cloud' | 'signIn'>;

/** Under what state is kept: cloud, tenant, account, service principal. */
export function stateKey(deps: KeyPowers, servicePrincipalId: string | null): Result<VaultKey> {
  const account = deps.signIn.account();
  if (!account) return failed('sign-in-needed', { remedy: 'sign-in-again' });
  const { tenantId, homeAccountId } = account;
  return ok({ cloud: deps.cloud.id, tenantId, homeAccountId, servicePrincipalId });
}

type StatementPowers = KeyPowers & Pick<OnboardingDeps, 'statements' | 'clock'>;

/** Writes down, with the time, what only a person can know. It is about the tenant, not one application. */
export async function stateThat(deps: StatementPowers, id: StatementId): Promise<Result<Statement>> {
  const key = stateKey(deps, null);
  if (!key.ok) return key;
  const saidAt = new Date(deps.clock.now()).toISOString();
  const statement = { id, saidAt, saidBy: deps.signIn.account()?.username ?? '' };
  await deps.statements.add(key.value, statement);
  return ok(statement);
}

/** Takes back what was stated. */
export async function withdrawThat(deps: StatementPowers, id: StatementId): Promise<Result<null>> {
  const key = stateKey(deps, null);
  if (!key.ok) return key;
  await deps.statements.withdraw(key.value, id);
  return ok(null);
}

/** What was stated so far, oldest first. */
export async function statementsOf(deps: StatementPowers): Promise<Result<readonly Statement[]>> {
  const key = stateKey(deps, null);
  return key.ok ? ok(await deps.statements.read(key.value)) : key;
}

/** The latest statement of its kind. */
export const latest = (statements: readonly Statement[], id: StatementId): Statement | null =>
  statements.findLast((one) => one.id === id) ?? null;

/** The time by Microsoft's clock, in milliseconds since 1970: by this computer's until an answer has shown better. */
export const rightNow = (deps: Pick<OnboardingDeps, 'clock' | 'clockAhead'>): number =>
  deps.clock.now() - (deps.clockAhead?.() ?? 0);
