import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { Boundary } from '../../renderer/frame/boundary';
import { Broken } from '../../renderer/frame/broken';
import { breakageOf } from '../../renderer/frame/component-names';
import type { Language } from '../../shared/model/language';
import { drawPart, nobody, textOf } from '../support/draw';

const stack = `
    at LogGrid (app://grouptalk/assets/start-Be7nttUS.js:40:12345)
    at t (app://grouptalk/assets/start-Be7nttUS.js:9:77)
    at div (<anonymous>)
    at search
    at Frame (<anonymous>)`;

describe('a screen that broke', () => {
  const broken = (language: Language = 'en', alone = true) =>
    parse(
      drawPart(
        <Broken
          title="The screen “Watch” has stopped."
          screen="watch"
          breakage={breakageOf(new TypeError('Anna Lindqvist'), stack)}
          alone={alone}
          onAgain={nobody}
          onLog={nobody}
        />,
        { language },
      ),
    );

  it('says which it is, that nothing is lost, and what can be done', () => {
    const drawn = broken();
    expect(textOf(drawn)).toContain('The screen “Watch” has stopped. Nothing is lost.');
    expect(textOf(drawn)).toContain('The other steps go on working.');
    expect(drawn.querySelectorAll('button').map((one) => one.getAttribute('aria-label') ?? one.text)).toEqual(
      ['Show it again', 'Support log', 'Copy details'],
    );
    expect(drawn.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('promises no other steps when the whole window stopped', () => {
    expect(textOf(broken('en', false))).not.toContain('The other steps');
  });

  it('speaks Swedish', () => {
    expect(textOf(broken('sv'))).toContain('Inget har gått förlorat.');
  });

  it('is known from the first moment, before its parts are', () => {
    expect(Boundary.getDerivedStateFromError(new RangeError('x'))).toEqual({
      breakage: { error: 'RangeError', where: '' },
    });
  });
});

describe('what is told of an error', () => {
  it('is its kind and the parts it was in, never what it says', () => {
    const told = breakageOf(new TypeError('cannot read “Anna Lindqvist”'), stack);
    expect(told).toEqual({
      error: 'TypeError',
      where: 'LogGrid start-Be7nttUS.js:40:12345, t start-Be7nttUS.js:9:77, Frame',
    });
  });

  it('fits into the log, whatever was thrown', () => {
    const long = Object.assign(new Error('x'), { name: 'E'.repeat(500) });
    expect(breakageOf(long, '').error).toHaveLength(100);
    expect(breakageOf(long, stack.repeat(100)).where.length).toBeLessThanOrEqual(4_000);
    expect(breakageOf('a secret', '')).toEqual({ error: 'string', where: '' });
    expect(breakageOf(null, 'no stack at all')).toEqual({ error: 'object', where: '' });
  });
});
