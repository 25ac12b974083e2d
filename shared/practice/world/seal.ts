import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Keeps a practice token out of a file as readable text, so that a search of this computer for tokens finds
 * those that the app has let out, and no others. It protects nothing: the key stands here, and a practice
 * token opens no door.
 */
const key = createHash('sha256').update('grouptalk-onboarding practice tenant, not a secret').digest();
const prefix = 'sealed:';
const [nonceBytes, tagBytes] = [12, 16];

export function seal(text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return prefix + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** null: not sealed here, or damaged. */
export function unseal(sealed: string): string | null {
  if (!sealed.startsWith(prefix)) return null;
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAuthTag(tag);
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
