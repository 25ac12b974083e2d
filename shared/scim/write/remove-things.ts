import type { HttpAnswer, HttpOutcome } from '../../http/port';
import type { Exchange } from '../../model/finding';
import type { ProbeThing, ReasonToStay } from '../../model/probe-thing';
import { toldInBrief } from '../answer';
import type { Cleaning } from '../facts';
import { memberOf, readResource } from '../resource';
import { foundIn } from './find-own';
import { createTurns } from './in-turn';
import { isMarked, pathOf, searchFor } from './own-thing';
import { patiently } from './patience';
import { createSender, type Send } from './sender';

export interface Leftover {
  readonly thing: ProbeThing;
  readonly reason: ReasonToStay;
  /** As the endpoint calls it, where it is known; null where not. */
  readonly scimId: string | null;
  /** The last answer in brief, `405 (…)`, or why none came; empty when nothing was asked. */
  readonly answer: string;
  readonly evidence: readonly Exchange[];
}

export interface Removal {
  readonly gone: readonly ProbeThing[];
  readonly left: readonly Leftover[];
}

/** So many at once. */
const atOnce = 4;
/** All together, in milliseconds. */
const longestMs = 90_000;
/** So long something can still come into being whose creation nobody has answered, in milliseconds. */
const lateMs = 5 * 60_000;
/** So long it stays written down that something is not seen any more though nobody has deleted it, in milliseconds. */
const unseenMs = 7 * 24 * 60 * 60_000;

type Fate = 'gone' | Omit<Leftover, 'thing'>;
interface Tools {
  readonly send: Send;
  readonly cleaning: Cleaning;
  readonly signal: AbortSignal;
  /** Writes down that the deletion of what lies there is about to be asked for. */
  noteDeletion(kind: ProbeThing['kind'], scimId: string): Promise<void>;
  wasDeletionAsked(kind: ProbeThing['kind'], scimId: string): boolean;
  /** It is written down as another thing, whose business it is. */
  isOthers(thing: ProbeThing, scimId: string): boolean;
}

/**
 * Takes away what was made for a trial, in this run or an earlier one: what was made last goes first, groups before
 * people. Each is read and recognised by its mark before it is deleted, and proved gone by a read. One whose `id` is
 * not known, or under whose `id` nothing is seen though nobody has deleted it, is looked for by its name. What is gone
 * is crossed out of the journal; what stays comes back with the reason. Things of another Tenant URL are left alone. Ends in bounded time, and soon after `signal` is aborted.
 */
export async function removeLeftovers(
  cleaning: Cleaning,
  things: readonly ProbeThing[],
  signal: AbortSignal,
): Promise<Removal> {
  const ending = new AbortController();
  const inTime = AbortSignal.any([signal, ending.signal]);
  const bell = new AbortController();
  const late = cleaning.clock.sleep(longestMs, bell.signal).then(
    () => ending.abort(),
    () => undefined,
  );
  const deletions = noteDeletions(cleaning.journal, things);
  const send = createSender({ ...cleaning, signal: inTime });
  const tools: Tools = { send, cleaning, signal: inTime, ...deletions };
  const gone: ProbeThing[] = [];
  const left: Leftover[] = [];
  const take = async (thing: ProbeThing) => {
    const fate = await fateOf(thing, tools);
    if (fate !== 'gone') {
      left.push({ thing, ...fate });
      cleaning.journal.stays?.(thing.id, { why: fate.reason, answer: fate.answer });
      return;
    }
    gone.push(thing);
    await deletions.crossOut(thing.id);
  };
  const lastFirst = [...things].reverse();
  for (const kind of ['Groups', 'Users'] as const) {
    const mine = lastFirst.filter((one) => one.kind === kind);
    await inTurns(
      mine.filter((one) => one.scimId !== null),
      take,
    );
    // Mostly a second one of a name, which was refused: it is not found any more when the first is gone.
    await inTurns(
      mine.filter((one) => one.scimId === null),
      take,
    );
  }
  bell.abort();
  await late;
  return { gone, left };
}

/** What one deletion takes away can be written down several times: when a second one of its name was refused. */
function noteDeletions(journal: Cleaning['journal'], things: readonly ProbeThing[]) {
  const inTurn = createTurns();
  const crossedOut = new Set<string>();
  const asked = new Set(
    things.flatMap((one) => (one.deletionAsked && one.scimId !== null ? pathOf(one.kind, one.scimId) : [])),
  );
  return {
    wasDeletionAsked: (kind: ProbeThing['kind'], scimId: string) => asked.has(pathOf(kind, scimId)),
    isOthers: ({ id, kind }: ProbeThing, scimId: string) =>
      things.some((one) => one.id !== id && one.kind === kind && one.scimId === scimId),
    noteDeletion: async (kind: ProbeThing['kind'], scimId: string) => {
      asked.add(pathOf(kind, scimId));
      const same = things.filter((one) => one.kind === kind && one.scimId === scimId && !one.deletionAsked);
      for (const one of same) {
        await inTurn(async () => {
          // Otherwise it would be written down anew.
          if (!crossedOut.has(one.id)) await journal.write({ ...one, deletionAsked: true });
        }).catch(() => undefined);
      }
    },
    crossOut: async (id: string) => {
      crossedOut.add(id);
      // What cannot be crossed out is looked for once more at the next start, and not found.
      await inTurn(() => journal.crossOut(id)).catch(() => undefined);
    },
  };
}

async function inTurns(things: readonly ProbeThing[], take: (thing: ProbeThing) => Promise<void>) {
  const waiting = [...things];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function fateOf(thing: ProbeThing, tools: Tools): Promise<Fate> {
  if (thing.tenantUrl !== tools.cleaning.site.url) return stays('elsewhere', thing.scimId);
  if (tools.signal.aborted) return stays('stopped', thing.scimId);
  const fate = await fateHere(thing, tools);
  return fate !== 'gone' && tools.signal.aborted ? { ...fate, reason: 'stopped' } : fate;
}

async function fateHere(thing: ProbeThing, tools: Tools): Promise<Fate> {
  const { scimId } = thing;
  const byId = scimId === null ? null : await removeById(thing, scimId, tools);
  if (byId !== null && byId !== 'not-ours' && byId !== 'unseen') return byId;
  const byName = await removeByName(thing, tools);
  if (byName !== 'not-found') return byName;
  const age = tools.cleaning.clock.now() - Date.parse(thing.madeAt);
  if (byId === 'unseen') return age < unseenMs ? stays('unseen', scimId) : 'gone';
  // What was made under this id lies there still, or somebody else does now: a person has to look.
  if (scimId !== null) return stays('not-recognised', scimId);
  return !thing.answered && age < lateMs ? stays('may-come', null) : 'gone';
}

type FateById = Fate | 'not-ours' | 'unseen';

/** Until it is gone or plainly stays; before each deletion it is read, and recognised by its mark. */
async function removeById(thing: ProbeThing, scimId: string, tools: Tools): Promise<FateById> {
  const { fate, final } = await patiently(
    patience(tools),
    () => tryToRemove({ ...thing, scimId }, tools),
    (tried) => tried.final,
  );
  if (final || typeof fate === 'string') return fate;
  // It may have got another name since: that nothing is found proves too little.
  const isLost = (await unlessNotFound(thing, fate, tools)) === 'gone';
  return isLost ? { ...fate, reason: 'cannot-tell' } : fate;
}

async function tryToRemove(
  thing: ProbeThing & { readonly scimId: string },
  tools: Tools,
): Promise<{ readonly fate: FateById; readonly final: boolean }> {
  const { scimId, kind } = thing;
  const path = pathOf(kind, scimId);
  const final = (fate: FateById) => ({ fate, final: true });

  const read = await tools.send('GET', path);
  if (isGone(read)) return final(tools.wasDeletionAsked(kind, scimId) ? 'gone' : 'unseen');
  const before = readResource(read);
  if (before === null) {
    if (!isPlainWord(read)) return { fate: stays('out-of-reach', scimId, read), final: false };
    const fate = await unlessNotFound(thing, stays('out-of-reach', scimId, read), tools);
    return final(fate === 'gone' && !tools.wasDeletionAsked(kind, scimId) ? 'unseen' : fate);
  }
  if (!isMarked(before, thing)) return final('not-ours');

  await tools.noteDeletion(kind, scimId);
  const removed = await tools.send('DELETE', path);
  if (!isPlainWord(removed)) {
    return { fate: stays(isBreakage(removed) ? 'refused' : 'out-of-reach', scimId, removed), final: false };
  }
  if (removed.status > 299 && !isGone(removed)) return final(stays('refused', scimId, removed));

  const after = await patiently(
    patience(tools),
    () => tools.send('GET', path),
    (got) => isGone(got) || isInactive(got),
  );
  if (isGone(after)) return final('gone');
  if (isInactive(after)) return final(stays('inactive', scimId, removed, after));
  if (readResource(after) !== null) return final(stays('still-there', scimId, removed, after));
  return final(await unlessNotFound(thing, stays('out-of-reach', scimId, after, removed), tools));
}

/** Some endpoints say 400 or 500 of what is gone: then the search for its name counts. */
async function unlessNotFound(thing: ProbeThing, fate: Fate, tools: Tools): Promise<Fate> {
  const found = await tools.send('GET', searchFor(thing.kind, thing.name));
  return foundIn(found, thing) === 'nothing' ? 'gone' : fate;
}

async function removeByName(thing: ProbeThing, tools: Tools): Promise<Fate | 'not-found'> {
  const path = searchFor(thing.kind, thing.name);
  const search = () =>
    patiently(
      patience(tools),
      () => tools.send('GET', path),
      // What is written a moment ago may be found a moment later.
      (got) => isPlainWord(got) && (thing.answered || foundIn(got, thing) !== 'nothing'),
    );
  let found = await search();
  let removed = false;
  // A broken endpoint may have made several of one name.
  for (let round = 0; round < 3; round += 1) {
    const hits = foundIn(found, thing);
    if (hits === 'unclear') break;
    const ours = hits === 'nothing' ? [] : hits.filter((scimId) => !tools.isOthers(thing, scimId));
    const isOver = hits === 'nothing' || (hits.length > 0 && ours.length === 0);
    if (isOver) return removed ? 'gone' : 'not-found';
    for (const scimId of ours) {
      const fate = await removeById(thing, scimId, tools);
      if (fate === 'not-ours' || fate === 'unseen') return stays('cannot-tell', scimId, found);
      if (fate !== 'gone') return fate;
      removed = true;
    }
    found = await search();
  }
  return stays('cannot-tell', null, found);
}

const patience = ({ cleaning, signal }: Tools) => ({ clock: cleaning.clock, signal });

/** An answer that another try would only repeat. */
const isPlainWord = (outcome: HttpOutcome): outcome is HttpAnswer =>
  outcome.kind === 'answer' && outcome.status < 500 && outcome.status !== 429 && outcome.status !== 408;

/** It answers, and breaks at this very request. */
const isBreakage = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' && outcome.status >= 500 && outcome.status !== 503;

const isGone = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' && (outcome.status === 404 || outcome.status === 410);

function isInactive(outcome: HttpOutcome): boolean {
  const resource = readResource(outcome);
  return resource !== null && /^false$/i.test(String(memberOf(resource, 'active')));
}

const stays = (
  reason: ReasonToStay,
  scimId: string | null,
  ...outcomes: readonly HttpOutcome[]
): Omit<Leftover, 'thing'> => {
  const last = outcomes[0];
  return {
    reason,
    scimId,
    answer: last === undefined ? '' : toldInBrief(last),
    evidence: outcomes.map((one) => one.exchange),
  };
};
