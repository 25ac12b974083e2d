import { readFileSync } from 'node:fs';

/**
 * A look into a JSON file before the first paint, without what checks it.
 *
 * @returns a member's value, whatever it is; `undefined` where there is no such member, no object or no file
 */
export function glimpse(file: string): (member: string) => unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return (member) => Reflect.get(Object(value), member);
  } catch {
    return () => undefined;
  }
}
