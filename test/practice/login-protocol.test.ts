import { request } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { type LoginWorld, openLoginWorld } from '../support/login-world';

let login: LoginWorld;
beforeAll(async () => {
  login = await openLoginWorld();
});
afterAll(() => login.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function send(method: string, path: string, form?: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Not a URL: it would tidy the path.
    const sent = request({
      host: 'login.microsoftonline.com',
      path,
      method,
      agent: new HttpsProxyAgent(login.proxy),
      ca: login.caPem,
      headers: form ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.end(form && new URLSearchParams(form).toString());
  });
}

const endpoint = (name: string) => `/organizations/oauth2/v2.0/${name}`;
const client = { client_id: practiceClientId };
const byCode = { ...client, grant_type: 'authorization_code' };

describe('practice sign-in, to programs that ask it wrongly', () => {
  it.each([
    ['token', {}, 'client_id'],
    ['token', client, 'grant_type'],
    ['token', byCode, 'code'],
    ['token', { ...byCode, code: 'x' }, 'redirect_uri'],
    ['token', { ...client, grant_type: 'refresh_token' }, 'refresh_token'],
    ['token', { ...client, grant_type: 'device_code' }, 'device_code'],
    ['devicecode', {}, 'client_id'],
    ['devicecode', client, 'scope'],
  ])('%s with %j names the missing %s', async (name, form, missing) => {
    const { status, type, text } = await send('POST', endpoint(name), form);
    expect([status, type]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({
      error: 'invalid_request',
      error_codes: [900144],
      error_description: expect.stringContaining(`the following parameter: '${missing}'`),
    });
  });

  it.each(['token', 'devicecode'])('%s says that it wants a POST', async (name) => {
    const { status, text } = await send('GET', endpoint(name));
    expect([status, JSON.parse(text).error_codes]).toEqual([400, [900561]]);
  });

  it.each([
    ['/%zz/oauth2/v2.0/authorize', 400],
    ['/__proto__/oauth2/v2.0/authorize', 400],
    ['//', 404],
    ['//[', 404],
    ['/%zz', 404],
  ])('%s is no reason to fail', async (path, status) => {
    expect((await send('GET', path)).status).toBe(status);
  });

  it('reads a form that is too large to its end, and refuses it', async () => {
    const form = { ...byCode, code: 'x'.repeat(1_000_000) };
    expect((await send('POST', endpoint('token'), form)).status).toBe(413);
  });

  it('answers HEAD where it answers GET', async () => {
    expect(await send('HEAD', '/common/v2.0/.well-known/openid-configuration')).toMatchObject({
      status: 200,
      text: '',
    });
  });

  it.each([
    ['organizations', '{tenantid}'],
    ['common', '{tenantid}'],
    ['nordvikraddning.onmicrosoft.com', 'its own ID'],
  ])('the issuer for %s names %s', async (authority, tenant) => {
    const { text } = await send('GET', `/${authority}/v2.0/.well-known/openid-configuration`);
    const named = tenant === '{tenantid}' ? tenant : login.context.world.tenant.id;
    expect(JSON.parse(text).issuer).toBe(`https://login.microsoftonline.com/${named}/v2.0`);
  });
});
