import type { HttpRequest } from './port';
import { cutOffSecret, secretFinder } from './secret-forms';

/** Shorter secrets show none of their letters: the last four would be most of them. */
const shortestWithHint = 12;
/** A beginning of a secret at a text's end, from this length on, is taken for a secret cut off. */
const shortestBeginning = 8;

/** What a person may see of a secret: its last four letters, to tell one from another. */
export const secretHint = (secret: string): string =>
  secret.length < shortestWithHint ? '…' : `…${secret.slice(-4)}`;

/**
 * A JWT (RFC 7519 §3): plainly a token, though nobody named it as a secret. The look behind keeps one run of
 * letters from being searched again from each place within it: megabytes of `eyJ…-eyJ…-` would take for ever.
 */
const jwt = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

/**
 * A function that takes every one of `secrets` out of a text, however it is written there (see
 * `secretFinder`), and every JWT; each becomes `…` and its last four letters.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const longestFirst = [...new Set(secrets)]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
    .map((secret) => ({ secret, find: secretFinder(secret) }));
  return (text) => {
    let clean = text;
    for (const { secret, find } of longestFirst) clean = without(clean, secret, find);
    return clean.replace(jwt, secretHint);
  };
}

/** What takes the secrets of one request out of a text. */
export type RedactorOf = (request: Pick<HttpRequest, 'credential' | 'secrets'>) => (text: string) => string;

/** A redactor is dear to make; that of one credential, or one list, is kept for as long as it is in use. */
export function createRedactors(): RedactorOf {
  const known = new WeakMap<object, ReturnType<typeof redactor>>();
  return ({ credential, secrets = [] }) => {
    const all = credential === undefined ? secrets : [credential.secret, ...secrets];
    if (credential !== undefined && secrets.length > 0) return redactor(all);
    const key = credential ?? secrets;
    const clean = known.get(key) ?? redactor(all);
    known.set(key, clean);
    return clean;
  };
}

function without(text: string, secret: string, find: ReturnType<typeof secretFinder>): string {
  let clean = '';
  let at = 0;
  for (let found = find(text, 0); found !== null; found = find(text, at)) {
    clean += text.slice(at, found.start) + secretHint(secret);
    at = found.end;
  }
  const rest = text.slice(at);
  const cutOff = cutOffSecret(rest, secret, shortestBeginning);
  return clean + (cutOff === 0 ? rest : `${rest.slice(0, -cutOff)}…`);
}
