/**
 * Whether an `@odata.nextLink` may be followed with the Graph token: only below the Graph root itself. Sending
 * it anywhere else would hand the token to whoever wrote the link.
 */
export function staysOnRoot(link: string, graphRoot: string): boolean {
  if (!URL.canParse(link) || !URL.canParse(graphRoot)) return false;
  const to = new URL(link);
  const root = new URL(graphRoot);
  const path = root.pathname.endsWith('/') ? root.pathname : `${root.pathname}/`;
  return (
    to.origin === root.origin && to.username === '' && to.password === '' && to.pathname.startsWith(path)
  );
}
