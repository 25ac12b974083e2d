import type { Words } from './words';

const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** A length of time in its largest unit of which there are two or more: “62 minutes”, “3 hours”, “20 days”. */
export function saySpan(words: Pick<Words, 'locale'>, ms: number): string {
  const found = units.find((one) => Math.abs(ms) >= 2 * one.ms) ?? units[2];
  const format = new Intl.NumberFormat(words.locale, {
    style: 'unit',
    unit: found.unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  });
  return format.format(Math.abs(ms) / found.ms);
}
