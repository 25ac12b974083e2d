/** Filters as text, and as they stand in an address. */

/** `userName eq "a"`; quotes and backslashes are escaped as in JSON (RFC 7644 section 3.4.2.2). */
export const equals = (attribute: string, value: string): string =>
  `${attribute} eq ${JSON.stringify(value)}`;

/** As Entra writes it into an address: blanks as `+`. */
export const asEntra = (filter: string): string => encodeURIComponent(filter).replaceAll('%20', '+');

/** The same with blanks as `%20`. */
export const asPercent = (filter: string): string => encodeURIComponent(filter);
