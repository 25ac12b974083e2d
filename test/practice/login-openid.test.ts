import { request } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceClientId } from '../../shared/practice/constants';
import { type LoginWorld, openLoginWorld } from '../support/login-world';
import { walkPages } from '../support/walk-pages';

let login: LoginWorld;
beforeAll(async () => {
  login = await openLoginWorld();
});
afterAll(() => login.close());

const redirectUri = 'http://localhost:49152/';

/** `fetch` for openid-client, through the practice proxy. */
const practiceFetch: oidc.CustomFetch = (url, options) =>
  new Promise((resolve, reject) => {
    const agent = new HttpsProxyAgent(login.proxy);
    const sent = request(url, { method: options.method, headers: options.headers, agent, ca: login.caPem });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const headers = { 'content-type': answer.headers['content-type'] ?? '' };
        resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0, headers }));
      });
    });
    sent.end(options.body ? String(options.body) : undefined);
  });

async function discover(): Promise<oidc.Configuration> {
  const config = await oidc.discovery(
    new URL(`https://login.microsoftonline.com/${login.context.world.tenant.id}/v2.0`),
    practiceClientId,
    undefined,
    oidc.None(),
    { [oidc.customFetch]: practiceFetch },
  );
  config[oidc.customFetch] = practiceFetch;
  return config;
}

describe('practice sign-in with openid-client', () => {
  it('issues an ID token that its published keys prove', async () => {
    const config = await discover();
    oidc.enableNonRepudiationChecks(config);
    const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
    const asked = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile offline_access User.Read',
      response_mode: 'form_post',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const person = login.newPerson();
    const page = await person.open(asked.href);
    const consent = await person.submit(page.form('sign-in'), { username: login.upn('plainUser') });
    const returning = await person.submit(consent.form('consent'), {}, 'Accept');
    const form = returning.form('return');
    expect(form.action).toBe(redirectUri);

    const callback = new URL(`${redirectUri}?${new URLSearchParams(form.fields)}`);
    const tokens = await oidc.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    expect(tokens.claims()).toMatchObject({
      tid: login.context.world.tenant.id,
      preferred_username: 'per.dahl@nordvikraddning.example',
      name: 'Per Dahl',
      ver: '2.0',
    });
    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '', {
      scope: 'openid offline_access User.Read',
    });
    expect(refreshed.access_token).not.toBe('');

    const again = oidc.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    await expect(again).rejects.toMatchObject({
      error: 'invalid_grant',
      error_description: expect.stringContaining('AADSTS54005'),
    });
  });

  it('refuses a verifier that does not fit the challenge', async () => {
    const config = await discover();
    const state = oidc.randomState();
    const asked = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid User.Read',
      response_mode: 'form_post',
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
      state,
    });
    const person = login.newPerson();
    const page = await person.open(asked.href);
    const next = await person.submit(page.form('sign-in'), { username: login.upn('globalAdministrator') });
    const returning = await person.submit(next.form('consent'), {}, 'Accept');
    const callback = new URL(`${redirectUri}?${new URLSearchParams(returning.form('return').fields)}`);
    const grant = oidc.authorizationCodeGrant(config, callback, {
      pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
      expectedState: state,
    });
    await expect(grant).rejects.toMatchObject({
      error_description: expect.stringContaining('AADSTS501481'),
    });
  });

  it('lets a device wait, and tells it to slow down', async () => {
    const config = await discover();
    const device = await oidc.initiateDeviceAuthorization(config, { scope: 'openid User.Read' });
    const poll = async () => {
      const body = new URLSearchParams({
        client_id: practiceClientId,
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: device.device_code,
      });
      const token = config.serverMetadata().token_endpoint ?? '';
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await practiceFetch(token, { method: 'POST', body, headers, redirect: 'manual' });
      return (await answer.json()) as { error?: string };
    };
    expect((await poll()).error).toBe('authorization_pending');
    expect((await poll()).error).toBe('slow_down');
    const person = login.newPerson();
    const page = await person.open(device.verification_uri);
    const wrong = await person.submit(page.form('device'), { otc: 'BBBBBBBBB' });
    expect(wrong.text).toContain("That code didn't work");
    const signIn = await person.submit(wrong.form('device'), { otc: device.user_code });
    const done = await walkPages(person, signIn, { username: login.upn('globalReader') });
    expect(done.title).toBe('You have signed in (practice)');
    const tokens = await oidc.pollDeviceAuthorizationGrant(config, device);
    expect(tokens.scope).toContain('User.Read');
  });
});
