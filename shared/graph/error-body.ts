/**
 * Microsoft Graph's error envelope (learn.microsoft.com/graph/errors). The telling code may sit at any level
 * (`error.code`, `error.details[].code`, `error.innerError.code`), so that all of them are read.
 */
export interface GraphErrorText {
  /** Outermost first; no repeats. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly requestId: string | null;
}

const deepest = 8;

/** Every code and message of an error body; empty lists when it is none. */
export function readErrorBody(body: unknown): GraphErrorText {
  const codes = new Set<string>();
  const messages = new Set<string>();
  let requestId: string | null = null;

  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth + 1);
      return;
    }
    const map = value as Readonly<Record<string, unknown>>;
    if (typeof map.code === 'string' && map.code) codes.add(map.code);
    if (typeof map.message === 'string' && map.message) messages.add(map.message);
    if (typeof map['request-id'] === 'string') requestId ??= map['request-id'];
    for (const name of ['error', 'details', 'innerError', 'innererror']) visit(map[name], depth + 1);
  };
  visit(body, 0);
  return { codes: [...codes], messages: [...messages], requestId };
}
