/** Dates, times and numbers as a language's readers write them; times in this computer's own zone. */
export interface Formats {
  /** `14:03` */
  time(at: Date): string;
  /** `14:03:22` */
  second(at: Date): string;
  /** `24 Nov 2026`. A text of a day alone (`2026-11-24`) is that day in every zone. */
  day(at: Date | string): string;
  /** `24 Nov`, always as wide: for columns. */
  shortDay(at: Date): string;
  /** `24 Nov 2026, 14:03` */
  moment(at: Date | string): string;
  /** Day of the week, second and zone, too. */
  whole(at: Date | string): string;
  /** Grouped from a thousand on. */
  number(value: number): string;
  /** With one decimal. */
  tenths(value: number): string;
  /** `340 ms` or `1.2 s`. */
  took(ms: number): string;
}

/** Each `Intl` formatter is made when it is first asked for: making them all would cost the first paint. */
export function createFormats(locale: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const numbers = (options: Intl.NumberFormatOptions = {}) =>
    once(() => new Intl.NumberFormat(locale, options));
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const second = dates({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = dates({ dateStyle: 'medium' });
  const dayAlone = dates({ dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = dates({ day: '2-digit', month: 'short' });
  const moment = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const whole = dates({ dateStyle: 'full', timeStyle: 'long' });
  const number = numbers();
  const tenths = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

  return {
    time: (at) => time().format(at),
    second: (at) => second().format(at),
    day: (at) => written(typeof at === 'string' && aDayAlone.test(at) ? dayAlone : day, at),
    // Only September is abbreviated to four letters in British English.
    shortDay: (at) => shortDay().format(at).replace('Sept', 'Sep'),
    moment: (at) => written(moment, at),
    whole: (at) => written(whole, at),
    number: (value) => number().format(value),
    tenths: (value) => tenths().format(value),
    took: (ms) => (ms < 1_000 ? `${Math.round(ms)} ms` : `${tenths().format(ms / 1_000)} s`),
  };
}

const aDayAlone = /^\d{4}-\d\d-\d\d$/;

/** A text that is no time is given back as it is. */
function written(format: () => Intl.DateTimeFormat, at: Date | string): string {
  const date = typeof at === 'string' ? new Date(at) : at;
  return Number.isNaN(date.getTime()) ? String(at) : format().format(date);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What may stand after a comma in a sentence's placeholder: `{{until, day}}`. */
export const placeholderFormats = ['day', 'moment', 'whole', 'number', 'tenths'] as const;

/** A value in the middle of a sentence; one that is neither a time nor a number stays as it is. */
export function formatted(
  formats: Formats,
  format: (typeof placeholderFormats)[number],
  value: unknown,
): string {
  if (format === 'number' || format === 'tenths') {
    return typeof value === 'number' ? formats[format](value) : String(value);
  }
  return typeof value === 'string' ? formats[format](value) : String(value);
}
