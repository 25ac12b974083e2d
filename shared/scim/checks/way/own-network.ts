/**
 * Whether an address, or a host name, is of this computer or of a private network (RFC 1918, 3927, 4193, 6598): nobody
 * outside can reach it.
 */
export function isOwnNetwork(host: string): boolean {
  const bare = host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (isThisComputer(bare)) return true;
  const [a = 0, b = 0] = /^\d+\.\d+\.\d+\.\d+$/.test(bare) ? bare.split('.').map(Number) : [];
  return (
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128) ||
    /^f(?:[cd]|e[89ab])[0-9a-f]*:/.test(bare)
  );
}

/** This computer itself, by name or address. */
export const isThisComputer = (host: string): boolean =>
  /^(?:.*\.)?localhost$|^127\.\d+\.\d+\.\d+$|^::1$|^::ffff:127\.|^0\.0\.0\.0$|^::$/i.test(host);
