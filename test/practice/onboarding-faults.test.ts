import { afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem';
import { probeBoth } from '../../shared/onboarding/configure/probe';
import { keepToken } from '../../shared/onboarding/request/hand-in';
import { readLogs } from '../../shared/onboarding/watch/read-logs';
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

async function configured(...faults: readonly FaultName[]) {
  const trial = await startTrial({ world: 'configured', faults, users: 25 });
  open.push(trial);
  const servicePrincipalId = trial.practice.context.world.servicePrincipals[0]?.id ?? '';
  return { trial, servicePrincipalId };
}

/** What this computer and Entra each make of GroupTalk: every finding that is no pass, with its outcome. */
async function bothVerdicts(...faults: readonly FaultName[]) {
  const { trial, servicePrincipalId } = await configured(...faults);
  const token = await issueScimToken(trial.practice.context);
  const seen = { origin: 'https://api.grouptalk.com', issuer: 'https://api.grouptalk.com/' };
  const { tenantUrl } = trial.deps.target;
  must(await keepToken(trial.deps, { text: token, tenantUrl, servicePrincipalId, seen }));
  const both = must(await probeBoth(trial.deps, { servicePrincipalId }));
  const bad = both.here.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  return {
    here: bad.map(({ id, outcome, party }) => `${id}: ${outcome}, ${party ?? 'nobody'}`),
    entra: both.entra.outcome,
    together: both.together.outcome,
  };
}

describe('faults that support staff meet', () => {
  it('computer-cut-off: the network is named, and that Entra is let in all the same', async () => {
    expect(await bothVerdicts('computer-cut-off')).toEqual({
      here: ['http: broke-off, network'],
      entra: 'accepted',
      together: 'entra-only',
    });
  });

  it('entra-cannot-connect: the other way round', async () => {
    expect(await bothVerdicts('entra-cannot-connect')).toEqual({
      here: [],
      entra: 'not-reached',
      together: 'here-only',
    });
  });

  it('scim-redirects: the probe says where to, and nobody follows', async () => {
    expect(await bothVerdicts('scim-redirects')).toEqual({
      here: ['redirect: other-host, admin'],
      entra: 'refused',
      together: 'neither',
    });
  });

  it('clock-off: the clock of this computer is named by the probe as well', async () => {
    expect((await bothVerdicts('clock-off')).here).toEqual(['clock: ahead, admin']);
  });

  it('without any, both are let in', async () => {
    expect(await bothVerdicts()).toEqual({ here: [], entra: 'accepted', together: 'both' });
  });

  it('scim-duplicate-people: the log names the person, the cause and who must act', async () => {
    const linesOfAnna = async (...faults: readonly FaultName[]) => {
      const { trial, servicePrincipalId } = await configured(...faults);
      const { events } = must(await readLogs(trial.deps, { filter: { servicePrincipalId } }));
      const hers = events.filter(({ who }) => who === 'Anna Lindqvist');
      expect(hers).not.toEqual([]);
      return hers.map(({ verdict, meaning }) => [verdict, meaning?.family, meaning?.party]);
    };
    expect(await linesOfAnna('scim-duplicate-people')).toContainEqual([
      'fail',
      'duplicate-target',
      'grouptalk',
    ]);
    for (const [verdict] of await linesOfAnna()) expect(verdict).toBe('pass');
  });
});
