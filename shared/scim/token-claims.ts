/** Claims as the token has them; nothing about them is certain. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/**
 * The claims of a JWT in compact form (RFC 7519 section 7.2), unverified: we hold no key, and the endpoint
 * is the judge. null when the text is no readable JWT (an encrypted one has five parts and is not readable).
 */
export function decodeClaims(token: string): TokenClaims | null {
  const parts = token.split('.');
  const [header, payload] = parts;
  if (parts.length !== 3 || !header || !payload) return null;
  return decodeObject(header) && decodeObject(payload);
}

/** A whole encrypted JWT in compact form (RFC 7516 section 7.1): only its header can be read. */
export function isEncrypted(token: string): boolean {
  const [header = '', ...rest] = token.split('.');
  return rest.length === 4 && typeof decodeObject(header)?.enc === 'string';
}

/** A JWT that nobody has signed (RFC 7518 section 3.6): anybody could write one like it. */
export function isUnsigned(token: string): boolean {
  const [header = '', , signature, ...more] = token.split('.');
  const alg = decodeObject(header)?.alg;
  const none = typeof alg === 'string' && alg.toLowerCase() === 'none';
  return more.length === 0 && signature !== undefined && (none || signature === '');
}

/**
 * Claims that look like a Microsoft Entra tenant: a GUID under a name such as `tid`, `tenantId` or
 * `tenant.id`. GroupTalk's claims are not public, so the name is judged by its look.
 */
export function namedTenants(
  claims: TokenClaims | null,
): readonly { readonly claim: string; readonly tenantId: string }[] {
  const flat = Object.entries(claims ?? {}).flatMap(([name, value]): [string, unknown][] =>
    isObject(value)
      ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one])
      : [[name, value]],
  );
  return flat.flatMap(([claim, value]) =>
    looksLikeTenant(claim) && typeof value === 'string' && guid.test(value)
      ? [{ claim, tenantId: value.toLowerCase() }]
      : [],
  );
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const looksLikeTenant = (claim: string) => /(?:^|[./_])tid$|tenant/i.test(claim);

function decodeObject(part: string): TokenClaims | null {
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return null;
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is TokenClaims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
