const hourMs = 60 * 60_000;

/** World milliseconds between two incremental cycles; not configurable in Entra either. */
export const cycleMs = 40 * 60_000;

/** Retries of a quarantined job after its first failure; from then on daily. */
export const quarantineRetriesMs = [6 * hourMs, 12 * hourMs, 24 * hourMs] as const;
export const dayMs = 24 * hourMs;
/** A job that stays in quarantine this long is disabled. */
export const quarantineEndMs = 28 * dayMs;

/** Graph's "never": .NET's default date. */
export const never = '0001-01-01T00:00:00Z';
