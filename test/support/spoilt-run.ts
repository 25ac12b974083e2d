import type { CheckInput } from '../../shared/scim/run-checks';
import { type Ran, runForReal } from './scim-answers';
import { openSpoilt, type Spoiling } from './spoilt-endpoint';

interface SpoiltRun extends Ran {
  /** `fail id: outcome` of all that is worse than a note. */
  readonly bad: readonly string[];
  /** `id: outcome` of what is only worth knowing. */
  readonly notes: readonly string[];
}

/** All checks that read, against the practice GroupTalk with a few people and groups, behind somebody who spoils one thing. */
export async function spoiltRun(
  spoiling: Spoiling,
  seed: { people?: number; groups?: number } = {},
  input: Partial<CheckInput> = {},
): Promise<SpoiltRun> {
  const endpoint = await openSpoilt(spoiling, { people: 4, groups: 2, ...seed });
  try {
    const { tenantUrl, token } = endpoint;
    const limits = { requestMs: 3_000, waitMs: 20, totalMs: 5_000 };
    const ran = await runForReal({ tenantUrl, token, limits, ...input });
    const all = (verdict: string) => ran.findings.filter((one) => one.verdict === verdict);
    return {
      ...ran,
      bad: [...all('fail'), ...all('warn')].map((one) => `${one.verdict} ${one.id}: ${one.outcome}`),
      notes: all('note').map((one) => `${one.id}: ${one.outcome}`),
    };
  } finally {
    await endpoint.close();
  }
}
