/**
 * The proxy that the environment names for an https address: `HTTPS_PROXY`, else `ALL_PROXY`, unless
 * `NO_PROXY` excepts the host; names in either case. `NO_PROXY` is a list parted by commas or blanks of
 * `*`, `host`, `.suffix`, `*.suffix`, each with an optional `:port`; a plain `host` excepts its
 * subdomains too, as curl does (everything.curl.dev, "Proxy environment variables").
 */
export function proxyFromEnv(url: URL, env: Readonly<Record<string, string | undefined>>): string | null {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || null;
  const proxy = read('HTTPS_PROXY') ?? read('ALL_PROXY');
  if (proxy === null) return null;
  const port = url.port || '443';
  const excepted = (read('NO_PROXY') ?? '')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => covers(entry.toLowerCase(), url.hostname, port));
  if (excepted) return null;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = '', entryPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (entryPort !== undefined && entryPort !== port) return false;
  const bare = name.replace(/^\*?\./, '');
  return bare !== '' && (host === bare || host.endsWith(`.${bare}`));
}
