import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createPerson } from '../../shared/practice/person';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** No proxy is needed: these pages are on loopback. */
const person = () => createPerson({ proxy: 'http://127.0.0.1:9', caPem: '' });

const form = `<!doctype html><title>A &amp; B</title><form name="one" method="post" action="/done?x=1">
<input type="hidden" name="ticket" value="a&quot;b"><input name="city" value="Malå">
<input type="radio" name="who" value="1"><input type="radio" name="who" value="2" checked>
<input type="checkbox" name="all" value="yes"><textarea name="note">two
lines</textarea><select name="size"><option value="s">S</option><option value="m" selected>M</option></select>
<button name="answer" value="no">No</button><button name="answer" value="yes">  Yes,
 please </button></form><a href="../there">There</a>`;

describe('practice person', () => {
  it('reads a form as a browser without script does, and submits it', async () => {
    const received: string[] = [];
    const origin = await serve((req, res) => {
      if (req.method === 'GET') return void res.end(form);
      req.on('data', (part) => received.push(String(part)));
      req.on('end', () => res.end(`<p>${req.url}`));
    });
    const one = person();
    const page = await one.open(`${origin}/a/b`);
    expect(page.title).toBe('A & B');
    expect(page.links).toEqual([{ text: 'There', href: `${origin}/there` }]);
    expect(page.form('one').buttons.map(({ label }) => label)).toEqual(['No', 'Yes, please']);
    const done = await one.submit(page.form('one'), { city: 'Kiruna' }, 'Yes, please');
    expect(done.text).toBe('/done?x=1');
    expect(Object.fromEntries(new URLSearchParams(received.join('')))).toEqual({
      ticket: 'a"b',
      city: 'Kiruna',
      who: '2',
      note: 'two\nlines',
      size: 'm',
      answer: 'yes',
    });
  });

  it('keeps cookies and follows redirects', async () => {
    const origin = await serve((req, res) => {
      if (req.url === '/start') {
        res.writeHead(303, { location: '/end', 'set-cookie': ['a=1; Path=/', 'b=2', 'a=; Max-Age=0'] }).end();
      } else res.end(`<p>${req.headers.cookie}</p>`);
    });
    expect((await person().open(`${origin}/start`)).text).toBe('b=2');
  });

  it('gives up on endless redirects, other hosts, missing forms and missing buttons', async () => {
    const origin = await serve((req, res) => {
      if (req.url === '/form') res.end(form);
      else if (req.url === '/away') res.writeHead(302, { location: 'https://example.org/' }).end();
      else res.writeHead(302, { location: '/again' }).end();
    });
    const one = person();
    await expect(one.open(`${origin}/loop`)).rejects.toThrow('without end');
    await expect(one.open(`${origin}/away`)).rejects.toThrow('does not go to https://example.org');
    const page = await one.open(`${origin}/form`);
    expect(() => page.form('two')).toThrow('No form two');
    expect(() => one.submit(page.form(), {}, 'Perhaps')).toThrow('No button "Perhaps"');
  });
});
