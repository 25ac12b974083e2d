import { quoted } from '../../answer';
import { idOf, memberOf, readResource } from '../../resource';
import { type CreatedGroup, hitsOf } from '../../write/group-nouns';
import { defineCheck, type Judgement, type OutcomeMeaning } from '../check';
import { amiss, broken, creating, creationTrouble, say } from './outcomes';

const outcomes = {
  created: { verdict: 'pass' },
  ...creating([]),
  refused: broken,
  'microsoft-schema-refused': broken,
  'no-id': broken,
  stranger: broken,
  /** Also said of groups that are there already. */
  'not-readable': { ...broken, sameAs: ['id-present'] },
  'name-changed': broken,
  'not-found': broken,
  'found-several': broken,
  'name-refused': amiss,
  'external-id-lost': amiss,
  'other-status': amiss,
} as const satisfies Record<string, OutcomeMeaning>;
type Outcome = keyof typeof outcomes;

/** A group as Entra creates one: made, read by its `id`, and found by its name, which may hold any letters. */
export const groupCreate = defineCheck({
  id: 'group-create',
  needs: ['entra-group-probe'],
  outcomes,
  ask: async ({ groups }) => (await groups?.created()) ?? null,
  judge: judgeCreation,
});

function judgeCreation({
  created,
  plainer,
  found,
  name,
  oddRefused,
  externalId,
}: CreatedGroup): Judgement<Outcome> {
  const trouble = creationTrouble(created);
  if (trouble || created.kind === 'not-written-down') return trouble ?? { outcome: 'not-written-down' };
  const { outcome } = created;
  if (created.kind === 'refused') {
    const without = plainer && plainer.kind !== 'not-written-down' ? plainer.outcome : null;
    return say(plainer?.kind === 'made' ? 'microsoft-schema-refused' : 'refused', [outcome, without]);
  }
  if (created.kind === 'no-id') return say('no-id', [outcome]);
  if (created.kind === 'stranger') {
    const readable = readResource(created.read) !== null;
    return say(readable ? 'stranger' : 'not-readable', [created.read, outcome]);
  }

  const shown = readResource(created.read) ?? {};
  const evidence = [outcome, created.read, found];
  const called = memberOf(shown, 'displayName');
  if (called !== name) return say('name-changed', [created.read, outcome], { name, shown: textOf(called) });
  const hits = found && hitsOf(found);
  const isHit = hits?.some((one) => idOf(one) === created.thing.scimId) ?? false;
  if (!isHit || !found) return say('not-found', [found, outcome], { count: hits?.length ?? 0 });
  if (hits && hits.length > 1) return say('found-several', [found, outcome], { count: hits.length });
  if (oddRefused) return say('name-refused', [oddRefused, outcome]);
  if (externalId !== null && memberOf(shown, 'externalId') !== externalId) {
    return say('external-id-lost', evidence, { shown: textOf(memberOf(shown, 'externalId')) });
  }
  return say(outcome.kind === 'answer' && outcome.status !== 201 ? 'other-status' : 'created', evidence);
}

const textOf = (value: unknown): string => (value === undefined ? '–' : quoted(JSON.stringify(value)));
