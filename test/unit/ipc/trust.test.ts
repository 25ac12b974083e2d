import { describe, expect, it } from 'vitest';
import { whyNotTrusted } from '../../../electron/ipc/trust';

const page = 'app://grouptalk/index.html';
const at = (url: string) => ({ url });
const contents = {};
const mainFrame = at(page);
const own = { contents, mainFrame };

describe('a message from the window', () => {
  it('is trusted from the main frame of our page', () => {
    expect(whyNotTrusted({ sender: contents, senderFrame: mainFrame }, own, page)).toBeNull();
  });

  it('is trusted from a place in our page', () => {
    const there = at(`${page}#main`);
    expect(
      whyNotTrusted({ sender: contents, senderFrame: there }, { contents, mainFrame: there }, page),
    ).toBeNull();
  });

  it.each([
    ['there is no window', { sender: contents, senderFrame: mainFrame }, null, 'no window of ours'],
    ['it is of another window', { sender: {}, senderFrame: mainFrame }, own, 'another window'],
    ['its frame is gone', { sender: contents, senderFrame: null }, own, 'a frame that is gone'],
    ['it is of a frame in our page', { sender: contents, senderFrame: at(page) }, own, 'another frame'],
  ])('is not trusted when %s', (_when, caller, window, why) => {
    expect(whyNotTrusted(caller, window, page)).toBe(why);
  });

  it.each([
    'https://example.com/index.html',
    'app://other/index.html',
    'app://grouptalk/index.html?x=1',
    'app://grouptalk/other.html',
    'data:text/html,app://grouptalk/index.html',
    'about:blank',
    '',
  ])('is not trusted from the page "%s"', (url) => {
    const frame = at(url);
    const window = { contents, mainFrame: frame };
    expect(whyNotTrusted({ sender: contents, senderFrame: frame }, window, page)).toBe('another page');
  });
});
