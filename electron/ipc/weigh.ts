const mostCharacters = 3_000_000;
const mostValues = 100_000;
const deepest = 20;

/** With these keys, merging one object into another reaches what all objects share. */
const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Why what came from the window is not looked at any closer; null when it may be parsed. Electron hands over
 * whatever the structured clone algorithm can carry: cycles, maps, buffers, prototype keys.
 * https://developer.mozilla.org/en-US/docs/Web/API/Web_Workers_API/Structured_clone_algorithm
 */
export function whyTooOdd(input: unknown): string | null {
  let characters = 0;
  let values = 0;

  const look = (value: unknown, depth: number): string | null => {
    values += 1;
    if (values > mostValues || depth > deepest) return 'too large';
    if (typeof value === 'string') return count(value);
    if (value === null || ['undefined', 'boolean', 'number'].includes(typeof value)) return null;
    if (typeof value !== 'object' || !isPlain(value)) return 'not plain data';
    for (const key of Reflect.ownKeys(value)) {
      if (typeof key !== 'string') return 'not plain data';
      if (prototypeKeys.has(key)) return 'a key of all objects';
      const why = count(key) ?? look(Reflect.get(value, key), depth + 1);
      if (why !== null) return why;
    }
    return null;
  };
  const count = (text: string): string | null => {
    characters += text.length;
    return characters > mostCharacters ? 'too large' : null;
  };
  return look(input, 0);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) ? prototype === Array.prototype : prototype === Object.prototype;
}
