import type { CheckId } from '../../../model/check-id';
import { readJson } from '../../messages';
import { isPlain, memberOf } from '../../resource';
import { defineCheck } from '../check';
import type { Found, FoundList } from './found';
import { allowed, amiss, broken, evidenceOf, told, untold } from './outcomes';
import { askPages, expectedOn, keysOf, type Page, type Pages, pageSize, shownBefore } from './pages';

const paged = 'https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.4';
const fault = { ...broken, reference: paged } as const;
const flaw = { ...amiss, reference: paged } as const;
const hint = { ...allowed, reference: paged } as const;
const lower: readonly CheckId[] = ['entra-user-probe'];

/**
 * Page by page everybody is there, once, and the total stays. Entra pages when it looks for accounts that it did not
 * make; Microsoft's validation asks for it.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-to-account-discovery
 */
export const paging = defineCheck({
  id: 'paging',
  needs: ['token-accepted', 'list-shape'],
  outcomes: {
    'adds-up': { verdict: 'pass' },
    nobody: untold,
    'too-few': untold,
    'not-told': untold,
    'not-listed': hint,
    moving: hint,
    'facts-missing': hint,
    'list-breaks': { ...flaw, explainedBy: lower },
    'page-breaks': fault,
    'total-wrong': fault,
    'start-ignored': fault,
    'somebody-twice': { ...fault, explainedBy: ['id-present'] },
    'somebody-missing': fault,
    'end-breaks': flaw,
    'count-ignored': flaw,
    'other-start-said': flaw,
    'other-length-said': flaw,
  },
  ask: askPages,
  judge: (pages: Pages) => {
    const { first, more, again, after } = pages;
    const evidence = evidenceOf([first, ...more, ...after].map((one) => one.found).concat(again ?? []));
    const say = <Outcome extends string>(outcome: Outcome, { found, start }: Page) => {
      const said = told(outcome, found);
      return { ...said, params: { ...said.params, start }, evidence };
    };
    if (first.found.kind !== 'list') return say(unlisted(first.found), first);
    const list = first.found;
    if (list.hits.length === 0) return say(list.total === 0 ? 'nobody' : 'somebody-missing', first);
    if ([...more, ...after].some(({ found }) => isUnheard(found))) return say('not-told', first);

    const within = more.filter(({ start }) => start <= list.total);
    const beyond = more.find(({ start }) => start > list.total);
    const stuck = within.find(({ found }) => found.kind !== 'list');
    if (stuck) return say('page-breaks', stuck);
    // Somebody came or went while the pages were turned: nothing is proved.
    if (again && (again.kind !== 'list' || again.total !== list.total)) return say('moving', first);
    const wrong = again && wrongPage(list, pages, within, beyond);
    if (wrong) return say(wrong.fault, wrong.page);
    if (beyond && !isRightEnd(beyond.found, list)) return say('end-breaks', beyond);

    const all = [first, ...within];
    const long = all.find(({ found }) => found.kind === 'list' && found.hits.length > pageSize);
    if (long) return say('count-ignored', long);
    const misled = all.find(({ start, found }) => (said(found, 'startIndex') ?? start) !== start);
    if (misled) return say('other-start-said', misled);
    const skipping = all.find(({ start, found }) => skips(found, start));
    if (skipping) return say('other-length-said', skipping);
    if (list.total === 1) return say('too-few', first);
    const mute = ['startIndex', 'itemsPerPage'].some((name) => said(list, name) === null);
    return say(mute && list.total > list.hits.length ? 'facts-missing' : 'adds-up', first);
  },
});

function unlisted({ kind }: Found) {
  if (kind === 'throttled' || kind === 'no-answer') return 'not-told';
  return kind === 'server-error' || kind === 'not-a-list' ? 'list-breaks' : 'not-listed';
}

const isUnheard = ({ kind }: Found) => kind === 'throttled' || kind === 'no-answer';

type Fault = 'total-wrong' | 'start-ignored' | 'somebody-twice' | 'somebody-missing';

function wrongPage(
  first: FoundList,
  { after }: Pages,
  within: readonly Page[],
  beyond: Page | undefined,
): { readonly fault: Fault; readonly page: Page } | null {
  const everybody = new Set(keysOf(first.hits));
  if (everybody.size < first.hits.length)
    return { fault: 'somebody-twice', page: { start: 1, found: first } };
  const known = new Set(keysOf(shownBefore(first)));
  for (const page of within) {
    if (page.found.kind !== 'list') continue;
    const keys = keysOf(page.found.hits);
    const expected = expectedOn(first, page.start);
    const fresh = new Set(keys.filter((key) => !known.has(key)));
    for (const key of keys) everybody.add(key);
    if (page.found.total !== first.total || first.hits.length > first.total)
      return { fault: 'total-wrong', page };
    // More than there should be, and none of them known: the total is too low.
    if (keys.length > expected && fresh.size === keys.length) return { fault: 'total-wrong', page };
    if (keys.length > expected || (keys.length > 0 && fresh.size === 0))
      return { fault: 'start-ignored', page };
    if (fresh.size < keys.length) return { fault: 'somebody-twice', page };
    for (const key of keys) known.add(key);
    if (keys.length < expected && !goesOn(page, after, known)) return { fault: 'somebody-missing', page };
  }
  if (beyond?.found.kind !== 'list') return null;
  const further = keysOf(beyond.found.hits).some((key) => !everybody.has(key));
  return further ? { fault: 'total-wrong', page: beyond } : null;
}

/** A page may be shorter than the one before, when the next goes on where it ended. */
function goesOn({ start, found }: Page, after: readonly Page[], known: ReadonlySet<string>): boolean {
  const length = found.kind === 'list' ? found.hits.length : 0;
  const next = after.find((one) => one.start === start + length)?.found;
  if (length === 0 || next?.kind !== 'list' || next.hits.length === 0) return false;
  return keysOf(next.hits).every((key) => !known.has(key));
}

const isRightEnd = (found: Found, first: FoundList) =>
  found.kind === 'list' && found.hits.length === 0 && found.total === first.total;

/** What a list says of itself; null: nothing. */
function said({ outcome }: Found, name: string): number | null {
  const json = outcome.kind === 'answer' ? readJson(outcome.text) : null;
  const value = isPlain(json) ? memberOf(json, name) : null;
  return typeof value === 'number' ? value : null;
}

/** Whoever goes on by `itemsPerPage` would leave people out. */
function skips(found: Found, start: number): boolean {
  if (found.kind !== 'list' || start + found.hits.length > found.total) return false;
  return (said(found, 'itemsPerPage') ?? 0) > found.hits.length;
}
