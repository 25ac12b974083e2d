import { randomUUID } from 'node:crypto';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import type { CheckId } from '../../shared/model/check-id';
import type { Cleaning } from '../../shared/scim/facts';
import type { Limits } from '../../shared/scim/limits';
import { parseTenantUrl } from '../../shared/scim/tenant-url';
import type { ProbeJournal } from '../../shared/scim/write/probe-journal';
import { createStage, type Stage } from '../../shared/scim/write/stage';
import { memoryProbes } from './memory-probes';
import { type Ran, realDeps, runForReal } from './scim-answers';
import { openSpoilt, type Spoiling, type SpoiltEndpoint } from './spoilt-endpoint';

/** No pace, and patience that lasts moments: what is waited for in a test is over at once. */
export const hurriedLimits: Limits = { requestMs: 100_000, waitMs: 20_000, totalMs: 400_000 };
const rate = 20;

export interface OnStage {
  readonly endpoint: SpoiltEndpoint;
  readonly stage: Stage;
  readonly journal: ProbeJournal;
  readonly cleaning: Cleaning;
}

/** A stage at an endpoint that spoils one thing, and what is needed to clean up after it. */
export async function openStage(
  spoiling: Spoiling = {},
  given: { readonly journal?: ProbeJournal; readonly signal?: AbortSignal } = {},
): Promise<OnStage> {
  const endpoint = await openSpoilt(spoiling, { people: 2, groups: 1 });
  const site = parseTenantUrl(endpoint.tenantUrl);
  if (!site.ok) throw new Error(site.reason);
  const { journal = memoryProbes(), signal = new AbortController().signal } = given;
  const clock = systemClock(rate);
  const cleaning: Cleaning = {
    http: createNodeHttp({ clock }),
    clock,
    site: site.value,
    token: endpoint.token,
    journal,
    timeoutMs: 100_000,
  };
  return { endpoint, journal, cleaning, stage: createStage({ ...cleaning, guid: randomUUID, signal }) };
}

/** The checks that write, against such an endpoint. */
export async function runWriting(
  endpoint: SpoiltEndpoint,
  journal: ProbeJournal,
  only: readonly CheckId[],
): Promise<Ran> {
  const { tenantUrl, token } = endpoint;
  const deps = { ...realDeps(), clock: systemClock(rate) };
  return runForReal({ tenantUrl, token, only, limits: hurriedLimits, write: { journal } }, deps);
}
