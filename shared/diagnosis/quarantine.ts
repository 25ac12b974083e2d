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

/**
 * Why Entra slowed the job down, and when it tries next. A refused token is told apart from other trouble
 * with the connection, since its remedy is another.
 */
export function quarantineFinding(quarantine: SyncQuarantine | null): Finding {
  const known = outcomes[quarantine?.reason ?? ''] ?? { outcome: 'unknown', party: 'admin' as const };
  const text = quarantine?.error?.message ?? '';
  const family = explainCode(quarantine?.error?.code ?? '').family;
  const refused =
    known.outcome === 'connection' &&
    (saysRefused(text) ||
      family === 'not-allowed' ||
      (family === 'credentials-refused' && !/\b(404|NotFound|5\d\d)\b/i.test(text)));
  return found('job-quarantine', refused ? 'token-refused' : known.outcome, 'fail', {
    party: known.party,
    params: {
      reason: quarantine?.reason ?? '',
      code: quarantine?.error?.code ?? '',
      since: quarantine?.currentBegan ?? '',
      next: quarantine?.nextAttempt ?? '',
      attempts: quarantine?.seriesCount ?? 0,
    },
  });
}
