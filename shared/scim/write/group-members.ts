import type { HttpOutcome } from '../../http/port';
import type { MappedAttribute } from '../../mapping/schemas-cover-mapping';
import { personBody } from './bodies';
import { createPersonValues } from './person-values';
import type { Stage } from './stage';

const memberKeys = ['member-1', 'member-2', 'member-3'] as const;

/** Three people, and their ids; fewer when they cannot be made. Without telephone numbers, which may have to be unique. */
export async function createMembers(
  stage: Stage,
  mapped: readonly MappedAttribute[],
): Promise<readonly string[]> {
  const simple = mapped.filter(({ name }) => /^(?:name\.|emails\[|externalId$)/i.test(name));
  // Other numbers and addresses than those of the people whom the other checks make.
  const mark = `${stage.mark.slice(6)}${stage.mark.slice(0, 6)}`;
  const bare = createPersonValues(mark, simple);
  const whole = createPersonValues(mark, mapped);
  const ids: string[] = [];
  for (const key of memberKeys) {
    const userName = stage.personName(key);
    const make = (values: typeof bare) =>
      stage.create(
        'Users',
        userName,
        personBody(new Map([['userName', userName], ...values.fresh(values.names)])),
      );
    let created = await make(bare);
    if (created.kind === 'refused' && isDisliked(created.outcome)) created = await make(whole);
    if (created.kind !== 'made') break;
    ids.push(created.thing.scimId);
  }
  return ids;
}

/** Refused for what stands in the body: another body may be taken. */
export const isDisliked = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' && (outcome.status === 400 || outcome.status === 422);
