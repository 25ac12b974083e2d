import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { practiceHosts } from './constants';
import { type Page, type PageForm, readPage } from './read-page';

export type { Page, PageForm } from './read-page';

export interface Person {
  open(url: string): Promise<Page>;
  /** Fills in `fields` and presses the button with that visible label (default: the first one). */
  submit(form: PageForm, fields?: Readonly<Record<string, string>>, button?: string): Promise<Page>;
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly html: string;
}

/**
 * A scripted person with a browser without script: fetches pages, keeps cookies, submits forms and follows
 * redirects, to the four practice hosts through the practice proxy and to loopback, nowhere else. Throws
 * where a person would give up: another host, a missing form or button, ten redirects, half a minute.
 */
export function createPerson(network: { readonly proxy: string; readonly caPem: string }): Person {
  const agent = new HttpsProxyAgent(network.proxy);
  const jar = new Map<string, Map<string, string>>();

  const fetchOnce = (method: 'GET' | 'POST', url: URL, body: string | undefined) =>
    new Promise<Answer>((resolve, reject) => {
      const headers: Record<string, string> = { accept: 'text/html', 'user-agent': 'Practice-Person' };
      const cookies = [...(jar.get(url.host) ?? [])].map(([name, value]) => `${name}=${value}`);
      if (cookies.length > 0) headers.cookie = cookies.join('; ');
      if (body !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
      const sent =
        url.protocol === 'https:'
          ? tlsRequest(url, { method, headers, agent, ca: network.caPem })
          : plainRequest(url, { method, headers: { ...headers, connection: 'close' } });
      sent.setTimeout(30_000, () => sent.destroy(new Error(`${url.host} did not answer`)));
      sent.on('error', reject);
      sent.on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            cookies: answer.headers['set-cookie'] ?? [],
            html: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      sent.end(body);
    });

  const visit = async (method: 'GET' | 'POST', address: string, body?: string): Promise<Page> => {
    let next = { method, url: new URL(address), body };
    for (let hop = 0; hop < 10; hop += 1) {
      if (!mayVisit(next.url)) throw new Error(`A practice person does not go to ${next.url.origin}`);
      const answer = await fetchOnce(next.method, next.url, next.body);
      remember(jar, next.url.host, answer.cookies);
      if (answer.status < 300 || answer.status > 399 || !answer.location) {
        return readPage(next.url, answer.status, answer.html);
      }
      const keeps = answer.status === 307 || answer.status === 308;
      next = {
        method: keeps ? next.method : 'GET',
        url: new URL(answer.location, next.url),
        body: keeps ? next.body : undefined,
      };
    }
    throw new Error(`${address} redirects without end`);
  };

  return {
    open: (url) => visit('GET', url),
    submit(form, fields = {}, label) {
      const button = label === undefined ? form.buttons[0] : form.buttons.find((one) => one.label === label);
      if (label !== undefined && !button) throw new Error(`No button "${label}" in ${form.name}`);
      const filled = new URLSearchParams({ ...form.fields, ...fields });
      if (button?.name) filled.set(button.name, button.value);
      if (form.method === 'POST') return visit('POST', form.action, filled.toString());
      const url = new URL(form.action);
      url.search = filled.toString();
      return visit('GET', url.href);
    },
  };
}

const ownHosts: readonly string[] = Object.values(practiceHosts);

const mayVisit = ({ protocol, hostname, port }: URL) =>
  protocol === 'https:'
    ? ownHosts.includes(hostname) && port === ''
    : protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function remember(jar: Map<string, Map<string, string>>, host: string, cookies: readonly string[]) {
  const kept = jar.get(host) ?? new Map<string, string>();
  jar.set(host, kept);
  for (const cookie of cookies) {
    const [pair = '', ...rest] = cookie.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (rest.some((one) => one.trim().toLowerCase() === 'max-age=0')) kept.delete(name);
    else kept.set(name, pair.slice(at + 1).trim());
  }
}
