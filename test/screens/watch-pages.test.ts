import { describe, expect, it } from 'vitest';
import { joinPages } from '../../renderer/steps/watch/join-pages';
import { stepFrom } from '../../renderer/steps/watch/walk';
import { explainEvent } from '../../shared/diagnosis/explain-event';
import { logEvent } from '../../shared/model/log-event';

const page = (ids: string, next: string | null) => ({
  events: ids
    .split('')
    .filter(Boolean)
    .map((id) => explainEvent(logEvent.parse({ id }))),
  next,
});
const idsOf = ({ events }: ReturnType<typeof joinPages>) => events.map(({ event }) => event.id).join('');

describe('pages of the log, newest first', () => {
  it('begins with what came first', () => {
    expect(joinPages(null, page('abc', '1'), 'older')).toEqual(page('abc', '1'));
  });

  it('begins anew for another choice', () => {
    expect(joinPages(page('abc', '1'), page('xy', null), 'anew')).toEqual(page('xy', null));
  });

  it('puts older events below, none of them twice', () => {
    const all = joinPages(page('abc', '1'), page('cde', '2'), 'older');
    expect([idsOf(all), all.next]).toEqual(['abcde', '2']);
  });

  it('puts newer events on top, and goes on below where it was', () => {
    const all = joinPages(page('abcde', '2'), page('xya', '1'), 'newer');
    expect([idsOf(all), all.next]).toEqual(['xyabcde', '2']);
  });

  it('begins anew when newer events leave a gap', () => {
    expect(joinPages(page('abc', '2'), page('xyz', '1'), 'newer')).toEqual(page('xyz', '1'));
  });
});

describe('walking through rows by keys', () => {
  it.each<[string, number, number | null]>([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 5, 4],
    ['PageDown', 2, 6],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['Enter', 3, 3],
    ['Tab', 3, null],
  ])('%s from %i leads to %s', (key, at, to) => {
    expect(stepFrom(key, at, 10, 4)).toBe(to);
  });

  it('leads nowhere where there are none', () => {
    expect(stepFrom('ArrowDown', -1, 0, 4)).toBeNull();
  });
});
