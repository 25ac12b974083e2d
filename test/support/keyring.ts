/** A keyring as Electron's safeStorage uses one; it can be lost, locked or missing. */
export interface Keyring {
  key: string;
  backend: string;
  locked: boolean;
}

export const newKeyring = (): Keyring => ({ key: 'one', backend: 'gnome_libsecret', locked: false });

const seal = (keyring: Keyring, text: string): Buffer => {
  if (keyring.locked) throw new Error('locked');
  return Buffer.from(`${keyring.key}:${Buffer.from(text).toString('base64url')}`).reverse();
};
const open = (keyring: Keyring, blob: Buffer): string => {
  const [key, text = ''] = Buffer.from(blob).reverse().toString().split(':');
  if (keyring.locked || key !== keyring.key) throw new Error('Error while decrypting the ciphertext');
  return Buffer.from(text, 'base64url').toString();
};

/** safeStorage as older versions of Electron have it. */
export const olderSafeStorage = (keyring: Keyring) => ({
  getSelectedStorageBackend: () => keyring.backend,
  isEncryptionAvailable: () => !keyring.locked,
  encryptString: (text: string) => seal(keyring, text),
  decryptString: (blob: Buffer) => open(keyring, blob),
});

/** As newer ones have it; `worn`: the key was replaced since. */
export const newerSafeStorage = (keyring: Keyring, worn = false) => ({
  getSelectedStorageBackend: () => keyring.backend,
  isAsyncEncryptionAvailable: async () => !keyring.locked,
  encryptStringAsync: async (text: string) => seal(keyring, text),
  decryptStringAsync: async (blob: Buffer) => ({ result: open(keyring, blob), shouldReEncrypt: worn }),
});
