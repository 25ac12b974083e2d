import { decodeClaims } from '../../token-claims';

/**
 * Tokens that must be refused. None of them shares the secret part of the real one, so that an endpoint which repeats
 * what it was sent gives nothing away.
 */

/** The same claims under a signature that is random; null when there is none to replace. */
export function otherSignature(token: string, guid: () => string): string | null {
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (signature === '') return null;
  return `${head}.${claims}.${letters(Math.max(signature.length, 8), guid)}`;
}

/** Another token of the same kind: a JWT with claims of nobody's, else as long as the real one and with its marks. */
export function randomLike(token: string, guid: () => string): string {
  const [head = '', claims = '', signature = '', ...more] = token.split('.');
  if (more.length === 0 && decodeClaims(token) && claims !== '') {
    return `${head}.${base64url(JSON.stringify({ sub: guid() }))}.${letters(signature.length, guid)}`;
  }
  const random = letters(token.length, guid);
  const like = [...token]
    .map((letter, at) => (/[A-Za-z0-9]/.test(letter) ? random.charAt(at) : letter))
    .join('');
  // A token of one or two letters could come out as itself.
  return like === token ? `${like}${letters(8, guid)}` : like;
}

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** So many random letters and digits, out of random GUIDs. */
function letters(count: number, guid: () => string): string {
  let text = '';
  while (text.length < count) {
    const more = guid().replace(/[^0-9a-z]/gi, '');
    if (more === '') return text.padEnd(count, 'x');
    // Where GUIDs have a fixed digit, a token should not.
    text += more.slice(0, 12);
  }
  return text.slice(0, count);
}
