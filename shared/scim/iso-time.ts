/** `2026-11-24`, in UTC: the same in every language. `?` for a time that no calendar has. */
export const isoDay = (ms: number): string => iso(ms).slice(0, 10);

/** `2026-11-24 05:37:12`, in UTC. */
export const isoSecond = (ms: number): string => iso(ms).slice(0, 19).replace('T', ' ');

const iso = (ms: number) => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : '?');
