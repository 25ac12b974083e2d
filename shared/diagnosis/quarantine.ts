import type { Finding, Party } from '../model/finding';
import { found } from '../model/found';
import type { SyncQuarantine } from '../model/sync-job';
import { explainCode, saysRefused } from './error-codes';

/** Microsoft's reasons (learn.microsoft.com/graph/api/resources/synchronization-synchronizationquarantine) → outcome. */
const outcomes: Readonly<Record<string, { readonly outcome: string; readonly party: Party }>> = {
  EncounteredQuarantineException: { outcome: 'connection', party: 'admin' },
  EncounteredBaseEscrowThreshold: { outcome: 'many-failures', party: 'admin' },
  EncounteredTotalEscrowThreshold: { outcome: 'many-failures', party: 'admin' },
  EncounteredEscrowProportionThreshold: { outcome: 'many-failures', party: 'admin' },
  TooManyDeletes: { outcome: 'too-many-deletes', party: 'admin' },
  QuarantinedOnDemand: { outcome: 'by-microsoft', party: 'microsoft' },
  QuarantineOnDemand: { outcome: 'by-microsoft', party: 'microsoft' },
  IngestionInterrupted: { outcome: 'ingestion', party: 'microsoft' },
};

/** Reasons that a refused token can hide behind. */
const mayBeRefusal = ['connection', 'many-failures', 'unknown'];

/**
 * Why Entra slowed the job down. A refused token is told apart from all other trouble, since its remedy is another;
 * `last` is the error of the last cycle, where the quarantine itself names none.
 */
export function quarantineFinding(
  quarantine: SyncQuarantine | null,
  last: { readonly code: string; readonly message: string } | null,
): Finding {
  const known = outcomes[quarantine?.reason ?? ''] ?? { outcome: 'unknown', party: 'admin' as const };
  const code = quarantine?.error?.code ?? last?.code ?? '';
  const text = quarantine?.error?.message ?? last?.message ?? '';
  const { family } = explainCode(code);
  const refused =
    mayBeRefusal.includes(known.outcome) &&
    (saysRefused(text) ||
      family === 'not-allowed' ||
      (family === 'credentials-refused' && !/\b(404|NotFound|5\d\d)\b/i.test(text)));
  return found('job-quarantine', refused ? 'token-refused' : known.outcome, 'fail', {
    party: known.party,
    params: {
      reason: quarantine?.reason ?? '–',
      code: code || '–',
      since: quarantine?.currentBegan ?? '',
      attempts: quarantine?.seriesCount ?? 0,
    },
  });
}
