/** Where an address leads, for the log: without what it carries. */
export function placeOf(text: string): string {
  if (!URL.canParse(text)) return 'no address';
  const { protocol, host } = new URL(text);
  return `${protocol}//${host}`.slice(0, 200);
}
