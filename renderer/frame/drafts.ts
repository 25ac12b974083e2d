/** What drafts need of the browser's own `Storage`. That of a session outlives the page, and ends with the app. */
export type DraftStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What one person has typed and not yet sent off. */
export interface Drafts {
  /** `undefined`: nothing was kept under this name. */
  read(name: string): unknown;
  /** `undefined` forgets. What looks like a secret is not kept: then only the screen has it. */
  write(name: string, value: unknown): void;
  /** All of them, whoever's they are. */
  forget(): void;
}

/** Where nothing is kept, as outside a window. */
export const noDrafts: Drafts = { read: () => undefined, write: () => undefined, forget: () => undefined };

const prefix = 'draft ';
const keyOf = (owner: string, name: string) => `${prefix}${owner}\n${name}`;

/** @param owner tenant and account that the drafts belong to; empty: nobody has signed in yet */
export const createDrafts = (store: DraftStore, owner: string): Drafts => ({
  read: (name) => {
    const text = store.getItem(keyOf(owner, name));
    if (text === null) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      return undefined;
    }
  },
  write: (name, value) => {
    const key = keyOf(owner, name);
    try {
      if (value === undefined || holdsSecret(value)) store.removeItem(key);
      else store.setItem(key, JSON.stringify(value));
    } catch {
      // A full store keeps no drafts; the screen still has what was typed.
    }
  },
  forget: () => forgetDrafts(store, null),
});

/** Forgets the drafts of everybody but `owner`; null: of everybody. */
export function forgetDrafts(store: DraftStore, owner: string | null): void {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
  for (const key of keys) {
    const isTheirs = owner !== null && key?.startsWith(keyOf(owner, ''));
    if (key?.startsWith(prefix) && !isTheirs) store.removeItem(key);
  }
}

/** A JWT, or a word as long and as mixed as tokens and client secrets are. */
const jwt = /eyJ[\w-]{10,}/;
const longWord = /[\w~+.-]{32,}/g;
/** base64 has slashes; what follows on a host or folder is part of an address. */
const longBase64 = /(?<![\w:/.~@-])[\w+/=-]{32,}/g;
const mixed = [/[a-z]/, /[A-Z]/, /\d/];

/** Somebody may paste a secret into the wrong field: it must not get onto the disk from there. */
export function holdsSecret(value: unknown): boolean {
  if (typeof value === 'string') {
    const words = [...(value.match(longWord) ?? []), ...(value.match(longBase64) ?? [])];
    return jwt.test(value) || words.some((word) => mixed.every((one) => one.test(word)));
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}
