import { failed, ok, type Result } from '../../shared/contract/problem';

/** Encrypts with a key that the operating system keeps for this user. */
export interface Sealer {
  /** `none`: what is kept must stay in memory. */
  available(): Promise<'os' | 'none'>;
  /** Rejects never. Problem: `unexpected`, when the keyring has gone away. */
  seal(text: string): Promise<Result<Buffer>>;
  /** Problem: `secret-unreadable`. `worn`: it should be sealed anew, since the key has been replaced. */
  open(blob: Buffer): Promise<Result<{ readonly text: string; readonly worn: boolean }>>;
}

/**
 * As much of Electron's safeStorage (electronjs.org/docs/latest/api/safe-storage) as is used. Newer versions have the
 * asynchronous calls and give the others up; either kind opens what the other has sealed.
 */
interface SafeStorage {
  getSelectedStorageBackend?(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(blob: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(blob: Buffer): string;
}

/** `platform`: as `process.platform` names it. Use it after the app is ready. */
export function createSealer(safeStorage: SafeStorage, platform: string): Sealer {
  const tries = async <T>(act: () => Promise<T>): Promise<T | null> => act().catch(() => null);
  return {
    available: async () => {
      // The key of `basic_text` stands in Chromium's source: anybody can open what it sealed.
      if (platform === 'linux' && safeStorage.getSelectedStorageBackend?.() === 'basic_text') return 'none';
      const there = await tries(
        async () =>
          (await safeStorage.isAsyncEncryptionAvailable?.()) ??
          safeStorage.isEncryptionAvailable?.() ??
          false,
      );
      return there ? 'os' : 'none';
    },
    seal: async (text) => {
      const blob = await tries(
        async () => (await safeStorage.encryptStringAsync?.(text)) ?? safeStorage.encryptString?.(text),
      );
      return blob
        ? ok(blob)
        : failed('unexpected', { detail: 'the operating system did not encrypt', remedy: 'try-again' });
    },
    open: async (blob) => {
      const opened = await tries(
        async () =>
          (await safeStorage.decryptStringAsync?.(blob)) ?? {
            result: safeStorage.decryptString?.(blob),
            shouldReEncrypt: false,
          },
      );
      return typeof opened?.result === 'string'
        ? ok({ text: opened.result, worn: opened.shouldReEncrypt })
        : failed('secret-unreadable', { remedy: 'hand-in-token' });
    },
  };
}
