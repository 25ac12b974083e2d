/**
 * Where a key leads from row `at` (-1: none) among `count` rows; `page` is how many rows are in sight. null: the key
 * leads nowhere.
 */
export function stepFrom(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Enter':
    case ' ':
      return within(at);
    default:
      return null;
  }
}
