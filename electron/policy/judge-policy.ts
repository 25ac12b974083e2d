import type { z } from 'zod';
import type { WordParams } from '../../shared/contract/problem';
import { type PolicyFacts, type PolicyKey, policyKeys } from '../../shared/model/policy';
import type { PolicyValues } from './policy';
import { policyShape, policyShapeOfTests } from './policy-shape';

export type PolicyMistake = PolicyFacts['mistakes'][number];

interface Judged {
  readonly values: PolicyValues;
  readonly mistakes: readonly PolicyMistake[];
}

type Path = readonly PropertyKey[];

/** Microsoft's other clouds (learn.microsoft.com/graph/deployments), as people may write them. */
const otherClouds = /^(us|gcc|dod|china|german|azure(us|china|german))/i;

/** Longer ones tell nothing more, and would fill the sentence. */
const mostCharacters = 40;

/** Whoever made more has not written a policy; each of them is shown, and stands in the log. */
const mostMistakes = 50;

/**
 * Each member is judged alone: one that is wrong does not hold, and the others do. But a mistake in `updates` may be
 * a misspelt "off", so that keeps them off.
 *
 * @returns null: it is no object, and nothing in it can be judged
 */
export function judgePolicy(given: unknown, { loopbackFeeds = false } = {}): Judged | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const shape = loopbackFeeds ? policyShapeOfTests : policyShape;
  const rest: unknown = structuredClone(given);
  const mistakes: PolicyMistake[] = [];
  for (;;) {
    const parsed = shape.safeParse(rest);
    if (parsed.success) {
      const { $schema, ...values } = parsed.data;
      const wrongUpdates = mistakes.some(({ at }) => at === 'updates' || at.startsWith('updates.'));
      return {
        values: wrongUpdates ? { ...values, updates: { ...values.updates, allowed: false } } : values,
        mistakes: mistakes.slice(0, mostMistakes),
      };
    }
    const found = parsed.error.issues.flatMap((issue) => mistakesOf(issue, rest));
    const dropped = found.filter(([path]) => drop(rest, path));
    if (dropped.length === 0) return null;
    mistakes.push(...dropped.map(([, mistake]) => mistake));
  }
}

/** Which members of the policy it settles, in their own order. */
export function settledBy({ retention, updates, ...values }: PolicyValues): readonly PolicyKey[] {
  const settled: Readonly<Record<PolicyKey, unknown>> = {
    clientId: values.clientId,
    cloud: values.cloud,
    language: values.language,
    logsDays: retention?.logsDays,
    journalDays: retention?.journalDays,
    startAtSignIn: values.startAtSignIn,
    updates: updates?.allowed,
  };
  return policyKeys.filter((key) => settled[key] !== undefined);
}

function mistakesOf(issue: z.core.$ZodIssue, whole: unknown): readonly (readonly [Path, PolicyMistake])[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return [path, { at: nameOf(path), id: 'unknown-key', params: { at: nameOf(path) } }];
    });
  }
  const value = valueAt(whole, issue.path);
  const notOffered = issue.path[0] === 'cloud' && typeof value === 'string' && otherClouds.test(value);
  const params: WordParams = { at: nameOf(issue.path), value: shortened(value) };
  return [[issue.path, { at: nameOf(issue.path), id: notOffered ? 'not-offered' : 'wrong-value', params }]];
}

const nameOf = (path: Path): string => path.map((part) => String(part).slice(0, mostCharacters)).join('.');

const valueAt = (whole: unknown, path: Path): unknown =>
  path.reduce((value, key) => Reflect.get(Object(value), key), whole);

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}

/** @returns whether it was still there: one value may be wrong in two ways */
function drop(whole: unknown, path: Path): boolean {
  const holder = Object(valueAt(whole, path.slice(0, -1)));
  const key = path.at(-1) ?? '';
  return Object.hasOwn(holder, key) && Reflect.deleteProperty(holder, key);
}
