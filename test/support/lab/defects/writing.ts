import type { LabAnswer, LabRequest } from '../answers';
import type { Hear, Spoil } from '../open-lab';
import type { Operation } from '../operate';
import type { Bend } from '../rules';
import { isPlain, type LabKind, listOf, type Plain, plainOf } from '../schema';

/** What is kept of the body of a POST for a person, changed. */
export const keeping = (change: (kept: Plain) => Plain): Bend => {
  return (right) => ({
    take: (kind, body) => {
      const kept = right.take(kind, body);
      return kind === 'Users' ? change(kept) : kept;
    },
  });
};

/** What is kept of a person, changed with each POST and each PATCH. */
export const everKeeping = (change: (kept: Plain) => Plain): Bend => {
  return (right) => ({
    take: (kind, body) => (kind === 'Users' ? change(right.take(kind, body)) : right.take(kind, body)),
    operate: (resource, operation, kind) => {
      right.operate(resource, operation, kind);
      if (kind === 'Users') into(resource, change(structuredClone(resource)));
    },
  });
};

/** Makes `resource` the same as `other`. */
export function into(resource: Plain, other: Plain): void {
  for (const name of Object.keys(resource)) delete resource[name];
  Object.assign(resource, other);
}

/** Each PATCH operation, done or not done by `act`, which may also throw. */
export const operating = (
  kind: LabKind,
  act: (operation: Operation, resource: Plain, asUsual: () => void) => void,
): Bend => {
  return (right) => ({
    operate: (resource, operation, of) => {
      const asUsual = () => right.operate(resource, operation, of);
      if (of === kind) act(operation, resource, asUsual);
      else asUsual();
    },
  });
};

/** Answers changed for one method and path. */
export const answering = (
  method: string,
  path: RegExp,
  change: (was: LabAnswer, request: LabRequest) => LabAnswer,
): Spoil => {
  return () => (was, request) =>
    request.method === method && path.test(request.path) ? change(was, request) : was;
};

/** Every text in it changed, but for names and ids. */
export const everyText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, change));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    /^(?:id|schemas|meta|type|userName)$/.test(name) ? one : everyText(one, change),
  ]);
  return Object.fromEntries(entries);
};

/** The operations of a PATCH as they were sent, and with them whether one of them is like this. */
const sends = (request: LabRequest, like: (operation: Plain) => boolean): boolean => {
  if (request.method !== 'PATCH') return false;
  try {
    return listOf(plainOf(JSON.parse(request.body)).Operations).some((one) => like(plainOf(one)));
  } catch {
    return false;
  }
};

/** Refuses, or answers otherwise, every PATCH that has an operation like this, before it is read. */
export const hearing = (path: RegExp, like: (operation: Plain) => boolean, given: LabAnswer): Hear => {
  return () => (request) => (path.test(request.path) && sends(request, like) ? given : request);
};

export const without = (resource: Plain, ...names: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => !names.includes(name)));
