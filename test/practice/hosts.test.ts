import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walkJourney } from '../../electron/cli/demo/journey';
import { type Stage, setStage } from '../../electron/cli/demo/stage';
import { createWalk } from '../../electron/cli/demo/walk';
import { systemClock } from '../../shared/http/node/system-clock';
import { keptToken } from '../../shared/onboarding/request/hand-in';
import { practiceHosts } from '../../shared/practice/constants';
import { createWords } from '../../shared/words/words';

/** Which credential may go where: the whole table. Everything else is a leak. */
describe('all that the six steps send', () => {
  let stage: Stage;
  let scimHint: string;

  beforeAll(async () => {
    const silent = { begins: () => undefined, found: () => undefined, ends: () => undefined };
    const words = createWords('en');
    const walk = createWalk(words, systemClock(), silent);
    stage = await setStage(words, { print: () => undefined, find: walk.find }, new AbortController().signal);
    expect(await walkJourney(walk, stage)).not.toBeNull();
    const kept = await keptToken(stage.deps, { servicePrincipalId: null });
    scimHint = kept.ok ? kept.value.token.slice(-4) : 'no token';
  }, 60_000);
  afterAll(() => stage?.practice.close());

  const hostOf = (url: string) => new URL(url).host;
  const bearerOf = (request: string) => /^authorization: Bearer (.*)$/im.exec(request)?.[1];

  it('goes to the three hosts of the table and to no other', () => {
    const { login, graph, scim } = practiceHosts;
    expect(new Set(stage.exchanges.map(({ url }) => hostOf(url)))).toEqual(new Set([login, graph, scim]));
  });

  it('takes the secret token to GroupTalk only, and every request there has it', () => {
    const withSecret = stage.exchanges.filter(({ request }) => bearerOf(request)?.endsWith(scimHint));
    const atGroupTalk = stage.exchanges.filter(({ url }) => hostOf(url) === practiceHosts.scim);
    expect(withSecret).toEqual(atGroupTalk);
    expect(atGroupTalk.length).toBeGreaterThan(3);
  });

  it("takes Microsoft Graph's token to Microsoft Graph only", () => {
    const bearers = stage.exchanges.filter(({ request }) => bearerOf(request) !== undefined);
    const others = bearers.filter(({ request }) => !bearerOf(request)?.endsWith(scimHint));
    expect(new Set(others.map(({ url }) => hostOf(url)))).toEqual(new Set([practiceHosts.graph]));
  });

  it('keeps nothing of the sign-in but where and when', () => {
    const signIn = stage.exchanges.filter(({ url }) => hostOf(url) === practiceHosts.login);
    expect(signIn.length).toBeGreaterThan(0);
    for (const { request, response, url } of signIn) {
      expect([request, response].join('')).not.toMatch(/token|code|Bearer|eyJ/i);
      expect(new URL(url).pathname).toBe('/');
    }
  });

  it('shows no token whole, anywhere', () => {
    expect(JSON.stringify([stage.exchanges, stage.journal])).not.toMatch(/eyJ[\w-]{10,}/);
  });
});
