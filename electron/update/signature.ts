import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/**
 * The public keys that releases are signed with, Ed25519, each as base64 of its SPKI in DER, with blanks or commas
 * between them: while a key is replaced there are two. A text that is none gives none.
 */
export function readUpdateKeys(text: string | undefined): readonly KeyObject[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map(keyOf)
    .filter((key) => key !== null);
}

function keyOf(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/**
 * Whether one of the keys has signed a manifest (RFC 8032) under its name, so that one system's manifest cannot stand
 * in for another's. What is signed is written in `electron/dev/sign-feed.mjs`.
 *
 * @param signature base64, as it lies beside the manifest
 */
export function isSigned(
  manifest: { readonly name: string; readonly text: string },
  signature: string,
  keys: readonly KeyObject[],
): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  const said = Buffer.from(`GroupTalk Onboarding update ${manifest.name}\n${manifest.text}`, 'utf8');
  return keys.some((key) => verify(null, said, key, bytes));
}
