/** A text inside an OData literal: quotes are doubled (OData 4.01 URL conventions, §5.1.1.6.2). */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Graph's `$search` clause over several properties: words in double quotes, with `\` and `"` escaped
 * (learn.microsoft.com/graph/search-query-parameter). `&` in the text is a known fault of Graph and becomes a blank.
 */
export function searchClause(properties: readonly string[], text: string): string {
  const words = text.replaceAll('&', ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"').trim();
  return properties.map((property) => `"${property}:${words}"`).join(' OR ');
}

/** A path with its query, each value encoded; parameters without a value are left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query ? `${path}?${query}` : path;
}

/** One path segment; job IDs hold dots, and may hold more. */
export const segment = (text: string): string => encodeURIComponent(text);
