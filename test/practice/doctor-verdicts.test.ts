import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem';
import type { Finding } from '../../shared/model/finding';
import { examine } from '../../shared/onboarding/doctor/examine';
import { keepToken } from '../../shared/onboarding/request/hand-in';
import { issueScimToken } from '../../shared/practice/grouptalk/tokens';
import type { FaultName } from '../../shared/practice/world/faults';
import { type OnboardingTrial, startTrial } from '../support/practice-onboarding';

const open: OnboardingTrial[] = [];
afterEach(async () => {
  for (const trial of open.splice(0)) await trial.close();
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A tenant that is set up, with a token in hand, and what to do with it. */
async function doctor(options: { faults?: readonly FaultName[]; keptFor?: null } = {}) {
  const { faults = [], keptFor } = options;
  const trial = await startTrial({ world: 'configured', faults, users: 25 });
  open.push(trial);
  const { world } = trial.practice.context;
  const servicePrincipalId = world.servicePrincipals[0]?.id ?? '';
  const token = await issueScimToken(trial.practice.context);
  const seen = { origin: 'https://api.grouptalk.com', issuer: 'https://api.grouptalk.com/' };
  const { tenantUrl } = trial.deps.target;
  must(
    await keepToken(trial.deps, {
      text: token,
      tenantUrl,
      servicePrincipalId: keptFor === null ? null : servicePrincipalId,
      seen,
    }),
  );
  const told: Finding[] = [];
  return {
    trial,
    told,
    examine: async (more: Partial<Parameters<typeof examine>[1]> = {}) => {
      const input = { servicePrincipalId, ...more };
      const { signal } = new AbortController();
      return must(await examine(trial.deps, input, (one) => told.push(one), signal)).findings;
    },
  };
}

const outcomeOf = (findings: readonly Finding[], id: string) =>
  findings.find((one) => one.id === id)?.outcome;
const entras = (findings: readonly Finding[]) =>
  ['entra-accepts', 'entra-saved', 'verdicts-together'].map((id) => outcomeOf(findings, id));

describe('the connection doctor and Entra', { timeout: 60_000 }, () => {
  it('ask the same, with what is at hand and with what is saved, and agree', async () => {
    const { examine, told } = await doctor();
    const findings = await examine();
    expect(entras(findings)).toEqual(['accepted', 'accepted', 'both']);
    expect(findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
    expect(told.map(({ id }) => id).sort()).toEqual(findings.map(({ id }) => id).sort());
    expect(findings.slice(-3).map(({ id }) => id)).toEqual([
      'entra-accepts',
      'entra-saved',
      'verdicts-together',
    ]);
  });

  it('say that the way differs, where only one of them is let in', async () => {
    const cut = await doctor({ faults: ['computer-cut-off'] });
    expect(entras(await cut.examine())).toEqual(['accepted', 'accepted', 'entra-only']);
    const listed = await doctor({ faults: ['entra-cannot-connect'] });
    expect(entras(await listed.examine())).toEqual(['not-reached', 'not-reached', 'here-only']);
  });

  it('say that another token is saved', async () => {
    const { trial, examine } = await doctor();
    for (const job of Object.values(trial.practice.context.world.provisioning)) {
      const saved = job.secrets.find(({ key }) => key === 'SecretToken');
      if (saved) saved.value = 'somebody-elses-token';
    }
    expect(entras(await examine())).toEqual(['accepted', 'token-refused', 'saved-differs']);
  });

  it('say that nothing is saved yet', async () => {
    const { trial, examine } = await doctor();
    for (const job of Object.values(trial.practice.context.world.provisioning)) job.secrets = [];
    expect(entras(await examine())).toEqual(['accepted', 'nothing-saved', 'both']);
  });

  it('do without Entra where the application is not in the tenant yet', async () => {
    const { examine } = await doctor({ keptFor: null });
    const findings = await examine({ servicePrincipalId: null });
    expect(entras(findings)).toEqual(['not-asked', 'not-asked', 'not-compared']);
    expect(outcomeOf(findings, 'entra-user-probe')).toBe('empty');
  });

  it('do not ask Entra when one check is wanted', async () => {
    const { examine } = await doctor();
    const findings = await examine({ only: ['clock'] });
    expect(findings.map(({ id }) => id)).toContain('clock');
    expect(outcomeOf(findings, 'entra-accepts')).toBeUndefined();
    expect(entras(await examine({ only: ['entra-saved'] }))).toContain('accepted');
  });
});
