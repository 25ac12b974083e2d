import { checkLayers } from '../../shared/model/check-id';
import type { CheckInput } from '../../shared/scim/run-checks';
import { create, personOf } from './grouptalk-scim';
import { runForReal } from './scim-answers';
import { openSpoilt, type Spoiling, type SpoiltEndpoint } from './spoilt-endpoint';

interface Bench {
  readonly people?: number;
  readonly groups?: number;
  /** Further people: merged over a person as Entra creates one. */
  readonly more?: readonly Readonly<Record<string, unknown>>[];
  readonly input?: Partial<CheckInput>;
}

/** The checks of the layer "Finding", and what they need, against the practice GroupTalk with one thing spoilt. */
export async function searchRun(
  spoiling: Spoiling | ((bench: SpoiltEndpoint['bench']) => Spoiling),
  seed: Bench = {},
) {
  const late: { spoiling: Spoiling } = { spoiling: {} };
  const endpoint = await openSpoilt(
    {
      request: (request) => late.spoiling.request?.(request) ?? request,
      answer: (answer, request) => late.spoiling.answer?.(answer, request) ?? answer,
    },
    { people: seed.people ?? 12, groups: seed.groups ?? 3 },
  );
  try {
    for (const [n, person] of (seed.more ?? []).entries()) {
      await create(endpoint.bench, 'Users', personOf(`extra.${n}`, person));
    }
    late.spoiling = typeof spoiling === 'function' ? spoiling(endpoint.bench) : spoiling;
    const { findings } = await runForReal({
      tenantUrl: endpoint.tenantUrl,
      token: endpoint.token,
      limits: { requestMs: 2_000, waitMs: 50, totalMs: 5_000 },
      only: checkLayers.search,
      ...seed.input,
    });
    return {
      findings,
      asked: endpoint.seen.map((one) => decodeURIComponent(one.path.replaceAll('+', ' '))),
      /** `id: outcome` of what is worse than a note. */
      bad: findings
        .filter((one) => one.verdict === 'fail' || one.verdict === 'warn')
        .map((one) => `${one.verdict} ${one.id}: ${one.outcome}`),
      /** What was skipped, and the check that is named for it or the own outcome. */
      skipped: Object.fromEntries(
        findings
          .filter((one) => one.verdict === 'skipped' && one.id !== 'tls')
          .map((one) => [one.id, one.params.because ?? one.outcome]),
      ),
      outcome: (id: string) => {
        const found = findings.find((one) => one.id === id);
        return found && `${found.verdict} ${found.outcome}`;
      },
    };
  } finally {
    await endpoint.close();
  }
}
