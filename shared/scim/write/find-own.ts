import type { HttpOutcome } from '../../http/port';
import type { ProbeThing } from '../../model/probe-thing';
import { readListAnswer } from '../list-answer';
import { readScimError } from '../messages';
import { isPlain, memberOf, type Plain } from '../resource';
import { bears, nameAttribute, usableId } from './own-thing';

/** The ids under which a search has found it. `unclear`: the answer does not tell. */
export function foundIn(
  outcome: HttpOutcome,
  { kind, name, mark }: ProbeThing,
): readonly string[] | 'nothing' | 'unclear' {
  if (outcome.kind === 'failure') return 'unclear';
  if (outcome.status === 404 && readScimError(outcome.text)) return 'nothing';
  const { total, resources } = readListAnswer(outcome);
  if (outcome.status !== 200 || total === null) return 'unclear';
  const ours = (resources ?? []).filter(
    (one): one is Plain => isPlain(one) && isCalled(one, kind, name, mark),
  );
  if (ours.length > 0) return ours.flatMap((one) => usableId(one) ?? []);
  return total === 0 && (resources ?? []).length === 0 ? 'nothing' : 'unclear';
}

function isCalled(resource: Plain, kind: ProbeThing['kind'], name: string, mark: string): boolean {
  const called = memberOf(resource, nameAttribute(kind));
  return typeof called === 'string' && called.toLowerCase() === name.toLowerCase() && bears(resource, mark);
}
