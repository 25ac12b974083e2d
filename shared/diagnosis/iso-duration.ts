/**
 * An ISO-8601 duration of days and time (`PT40M`) in milliseconds. null when there is none: Entra writes
 * .NET's longest time span (`P10675199DT2H48M5.4775807S`) where nothing is scheduled.
 */
export function isoDuration(text: string | null): number | null {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text ?? '');
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const total = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  const longest = 365 * 86_400;
  return total > 0 && total < longest ? total * 1_000 : null;
}
