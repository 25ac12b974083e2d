import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchSecretToken, pasteRequestMail, signUp } from '../../electron/cli/demo/at-grouptalk';
import type { CallProgress } from '../../shared/contract/calls';
import { callNames } from '../../shared/contract/names';
import type { Step } from '../../shared/model/step';
import {
  type Backstage,
  newFolder,
  openBackstage,
  type Practised,
  practiceAdmin,
  startPractised,
} from '../support/backstage';

/**
 * Every call of the contract, in the order in which a person would make them, into a practice tenant. Each test goes
 * on where the one before has ended.
 */
describe('the calls of the contract', { timeout: 60_000 }, () => {
  let practised: Practised;
  let folder: string;
  let app: Backstage;
  /** The secret token as GroupTalk Admin issued it. */
  let token: string;
  let tenantId: string;

  beforeAll(async () => {
    practised = await startPractised();
    folder = await newFolder();
    app = await openBackstage(practised, { folder });
  });
  afterAll(async () => {
    await app.close();
    await practised.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stateOf = async (id: Step['id']) => {
    const { steps } = await app.get('overview.look', {});
    return steps.find((step) => step.id === id)?.state;
  };

  it('says what the app is, and that nobody is signed in yet', async () => {
    expect(await app.get('app.look', {})).toMatchObject({
      mode: 'practice',
      secrets: 'encrypted',
      settings: { clientIdFrom: 'practice', staySignedIn: false },
      practice: { world: 'fresh', state: 'running' },
    });
    const nothing = { facts: 'none', account: null, lastAccount: null, problems: [] };
    expect(await app.get('overview.read', {})).toMatchObject(nothing);
    expect(await app.get('overview.look', {})).toMatchObject(nothing);
    const look = await app.call('plan.look', {});
    expect(look).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
  });

  it('changes settings, and announces them', async () => {
    const facts = await app.get('settings.change', { theme: 'dark' });
    expect(facts.settings).toMatchObject({ theme: 'dark', staySignedIn: false });
    expect(app.left.some((one) => one.startsWith('["facts"'))).toBe(true);
  });

  it('signs in with the least permission and knows account and tenant', async () => {
    const seen = await app.get('signIn.begin', {});
    expect(seen).toMatchObject({
      facts: 'now',
      account: { username: practiceAdmin },
      tenant: { displayName: 'Nordvik Räddningstjänst' },
    });
    expect(seen.problems.map(({ code }) => code)).toContain('consent-needed');
    tenantId = seen.tenant?.id ?? '';
    expect(app.overviews.at(-1)).toEqual(seen);
  });

  it('looks without ever opening a page, and asks for a step at once when told to', async () => {
    const before = await app.get('plan.look', {});
    expect(before.findings.find(({ id }) => id === 'licence')?.outcome).toBe('unknown');
    const allowed = await app.get('signIn.allow', { step: 'plan' });
    expect(allowed.licence).toBe('p1');
    const told: unknown[] = [];
    const after = await app.get('plan.look', {}, { onProgress: (value) => told.push(value) });
    expect(after.findings.find(({ id }) => id === 'licence')?.outcome).toBe('p1');
    expect(after.mapped.users.length).toBe(14);
    expect(told).toEqual(['tenant', 'roles', 'licences']);
  });

  it('takes a statement down and takes it back', async () => {
    const stated = await app.get('statement.make', { id: 'grouptalk-account-is-admin' });
    expect(stated.saidBy).toBe(practiceAdmin);
    expect(app.overviews.at(-1)?.steps[0]).toMatchObject({ id: 'plan', state: 'done' });
    await app.get('statement.withdraw', { id: 'grouptalk-account-is-admin' });
    expect(app.overviews.at(-1)?.steps[0]).toMatchObject({ id: 'plan', state: 'was-right' });
    await app.get('statement.make', { id: 'grouptalk-account-is-admin' });
    expect(await stateOf('plan')).toBe('done');
  });

  it('writes both mails, copies, saves and opens them', async () => {
    const mail = await app.get('mail.compose', { mail: 'set-up' });
    expect(mail.body).toContain(tenantId);
    expect((await app.get('mail.compose', { mail: 'reports' })).body).toContain('custom reports');
    await app.get('text.copy', { text: mail.body });
    expect(app.clipboard.text).toBe(mail.body);

    app.chosen.file = join(folder, 'mail.eml');
    expect(await app.get('mail.save', { mail: 'set-up' })).toEqual({ file: app.chosen.file });
    expect(await readFile(app.chosen.file, 'utf8')).toContain('To: support@grouptalk.com\r\n');
    app.chosen.file = join(folder, 'nowhere', 'mail.eml');
    const refused = await app.call('mail.save', { mail: 'set-up' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
    app.chosen.file = null;
    expect(await app.get('mail.save', { mail: 'set-up' })).toEqual({ file: null });

    expect(await app.get('mail.open', { mail: 'set-up' })).toEqual({ opened: 'desk' });
    await app.get('statement.make', { id: 'request-sent' });
    expect(await pasteRequestMail(practised.person, app.opened.at(-1) ?? '')).toContain('is set up');
    await app.get('statement.make', { id: 'request-answered' });
  });

  it('takes a token from the clipboard only when it can be one', async () => {
    app.clipboard.text = '  ';
    const nothing = { pendingId: null, review: null, problem: null };
    expect(await app.get('token.paste', {})).toEqual(nothing);
    app.clipboard.text = 'Hello, this is no token';
    expect(await app.get('token.paste', {})).toMatchObject({
      pendingId: null,
      problem: { code: 'token-unusable' },
    });
    expect(app.clipboard.text).toBe('Hello, this is no token');

    const { adminUrl } = practised.stage.addresses;
    token = await fetchSecretToken(
      practised.person,
      adminUrl,
      practiceAdmin,
      (seen) => seen.tenantId === tenantId,
    );
    app.clipboard.text = token;
    const pasted = await app.get('token.paste', {});
    expect(pasted).toMatchObject({ problem: null, review: { tenant: { verdict: 'same' } } });
    expect(app.clipboard.text).toBe('');
    await app.get('token.discard', { pendingId: pasted.pendingId ?? '' });
    const gone = await app.call('token.review', { pendingId: pasted.pendingId ?? '' });
    expect(gone).toMatchObject({ ok: false, problem: { code: 'token-missing' } });
  });

  it('shows what a token of another tenant says of itself, before its tenant is confirmed', async () => {
    const [head, body = '', signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    const named = crypto.randomUUID();
    const foreign = Object.fromEntries(
      Object.entries(claims).map(([name, value]) => [name, value === tenantId ? named : value]),
    );
    app.clipboard.text = [head, Buffer.from(JSON.stringify(foreign)).toString('base64url'), signature].join(
      '.',
    );
    const pasted = await app.get('token.paste', {});
    expect(pasted).toMatchObject({
      review: { hint: { issuer: claims.iss }, tenant: { verdict: 'other', tenantId: named } },
      problem: { code: 'token-tenant-not-confirmed', params: { named } },
    });
    const pendingId = pasted.pendingId ?? '';
    const { origin, issuer } = pasted.review?.hint ?? { origin: '', issuer: null };
    const unconfirmed = await app.call('token.keep', { pendingId, seen: { origin, issuer } });
    expect(unconfirmed).toMatchObject({ ok: false, problem: { code: 'token-tenant-not-confirmed' } });
    const confirmed = await app.get('token.review', { pendingId, typedTenantId: tenantId });
    expect(confirmed).toMatchObject({ problem: null, review: { tenant: { verdict: 'other' } } });
    await app.get('token.discard', { pendingId });
  });

  it('keeps a token in hand while its address must be confirmed, and then for that address only', async () => {
    app.clipboard.text = token;
    const tenantUrl = 'https://elsewhere.example/scim';
    const pasted = await app.get('token.paste', { tenantUrl });
    expect(pasted).toMatchObject({ review: null, problem: { code: 'address-refused', remedy: 'confirm' } });
    const pendingId = pasted.pendingId ?? '';
    const typed = await app.get('token.review', { pendingId, tenantUrl, typedHost: 'elsewhere.example' });
    expect(typed.review?.hint.origin).toBe('https://elsewhere.example');

    const { review } = await app.get('token.review', { pendingId });
    const { origin, issuer } = review?.hint ?? { origin: '', issuer: '' };
    const unseen = await app.call('token.keep', { pendingId, seen: { origin: 'https://x.example', issuer } });
    expect(unseen.ok).toBe(false);
    const hint = await app.get('token.keep', { pendingId, seen: { origin, issuer } });
    expect(hint.lastFour).toBe(token.slice(-4));
    expect(await stateOf('request')).toBe('done');
  });

  it('forgets the token, and takes it from a file', async () => {
    await app.get('token.forget', {});
    expect((await app.get('overview.look', {})).token).toEqual({ kind: 'missing' });
    app.chosen.file = null;
    expect((await app.get('token.fromFile', {})).pendingId).toBeNull();
    app.chosen.file = join(folder, 'token.txt');
    await writeFile(app.chosen.file, 'x'.repeat(70_000));
    const large = await app.call('token.fromFile', {});
    expect(large).toMatchObject({ ok: false, problem: { code: 'file-not-understood' } });
    await writeFile(app.chosen.file, `${token}\n`);
    const { pendingId, review } = await app.get('token.fromFile', {});
    const { origin, issuer } = review?.hint ?? { origin: '', issuer: null };
    await app.get('token.keep', { pendingId: pendingId ?? '', seen: { origin, issuer } });
    expect((await app.get('overview.look', {})).token).toMatchObject({ kind: 'kept' });
  });

  it('begins consent, waits for the application and lets it be chosen', async () => {
    const missing = await app.call('scope.look', {});
    expect(missing.ok).toBe(false);
    const begun = await app.get('consent.begin', {});
    expect(begun).toEqual({ url: practised.stage.addresses.adminUrl, opened: 'window' });
    expect(app.overviews.at(-1)?.statements.map(({ id }) => id)).toContain('consent-began');
    await app.get('signIn.allow', { step: 'consent' });
    const absent = await app.call('scope.look', {});
    expect(absent).toMatchObject({ ok: false, problem: { code: 'app-missing' } });
    // This app's own application is there by now, and its name begins alike.
    expect((await app.get('overview.look', {})).app).toEqual({ kind: 'none', similar: [] });

    const told: CallProgress<'consent.wait'>[] = [];
    const waiting = app.get('consent.wait', { keepWaiting: true }, { onProgress: (one) => told.push(one) });
    await signUp(practised.person, begun.url, { username: practiceAdmin, consent: 'accept' });
    const found = await waiting;
    expect(found.kind).toBe('in-tenant');
    const { app: seen } = await app.get('overview.look', {});
    const id = seen?.kind === 'one' ? seen.app.id : '';
    expect((await app.get('app.choose', { servicePrincipalId: id })).app).toMatchObject({ kind: 'one' });
    const stranger = await app.call('app.choose', { servicePrincipalId: crypto.randomUUID() });
    expect(stranger).toMatchObject({ ok: false, problem: { code: 'graph-not-found' } });
    expect(await stateOf('consent')).toBe('done');
  });

  it('assigns whom a search has found, in the tenant that the button names', async () => {
    await app.get('signIn.allow', { step: 'scope' });
    const { found } = await app.get('scope.search', { kind: 'User', text: 'Anna Lindqvist' });
    const principalId = found[0]?.id ?? '';
    const elsewhere = await app.call('scope.assign', { tenantId: crypto.randomUUID(), principalId });
    expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'write-declined' } });
    const unsearched = await app.call('scope.assign', { tenantId, principalId: crypto.randomUUID() });
    expect(unsearched).toMatchObject({ ok: false, problem: { code: 'graph-not-found' } });

    const assigned = await app.get('scope.assign', { tenantId, principalId });
    expect((await app.get('scope.look', {})).assignments.map(({ id }) => id)).toEqual([assigned.id]);
    await app.get('scope.unassign', { tenantId, assignmentId: assigned.id });
    expect((await app.get('scope.look', {})).assignments).toEqual([]);
    await app.get('scope.assign', { tenantId, principalId });
    expect(await app.get('scope.counts', {})).toMatchObject({ people: expect.any(Number) });
    const { assigned: counts } = await app.get('overview.look', {});
    expect(counts).toEqual({ people: 1, groups: 0 });
  });

  it('tests the connection from both sides', async () => {
    await app.get('signIn.allow', { step: 'configure' });
    const told: CallProgress<'configure.probe'>[] = [];
    const probes = await app.get('configure.probe', {}, { onProgress: (one) => told.push(one) });
    expect(probes.together.verdict).toBe('pass');
    const names = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).toSorted();
    expect(names(told)).toEqual(names([...probes.here, probes.entra, probes.together]));
  });

  it('saves what was reviewed and nothing else', async () => {
    const wanted = { scope: { mode: 'assigned' }, notify: practiceAdmin } as const;
    const blind = await app.call('configure.save', { tenantId, ...wanted });
    expect(blind).toMatchObject({ ok: false, problem: { code: 'write-declined' } });
    const review = await app.get('configure.review', wanted);
    expect(review.createsJob).toBe(true);
    expect(review.lines.find(({ what }) => what === 'SecretToken')?.new).toBe(`…${token.slice(-4)}`);

    const other = await app.call('configure.save', { tenantId, ...wanted, notify: 'somebody@else.example' });
    expect(other).toMatchObject({ ok: false, problem: { code: 'write-declined' } });
    expect((await app.get('overview.look', {})).job?.state).toBe('none');
    const saved = await app.get('configure.save', { tenantId, ...wanted });
    expect(saved.keys).toContain('SecretToken');
    expect((await app.get('overview.look', {})).settings).toEqual({
      tenantUrl: practised.stage.addresses.tenantUrl,
      secretSaved: true,
      scope: 'assigned',
      notify: practiceAdmin,
    });
  });

  it('checks the mappings, provisions one person and starts the job', async () => {
    expect((await app.get('configure.mappings', {})).findings.length).toBeGreaterThan(0);
    const { found } = await app.get('scope.search', { kind: 'User', text: 'Anna Lindqvist' });
    const one = await app.get('configure.provisionOne', { tenantId, principalId: found[0]?.id ?? '' });
    expect(one.finding.verdict).toBe('pass');
    expect(one.steps.map(({ state }) => state)).not.toContain('failed');
    const started = await app.get('job.steer', { tenantId, action: 'start' });
    expect(['first-cycle', 'running']).toContain(started.state);
    expect(await stateOf('configure')).toBe('done');
  });

  it('checks the connection through and through, reports it, and writes to GroupTalk Support', async () => {
    expect(await app.get('doctor.look', {})).toEqual({ last: null, before: null, leftovers: [] });
    const early = await app.call('doctor.saveReport', { format: 'html' });
    expect(early).toMatchObject({ ok: false, problem: { code: 'not-checked-yet' } });

    const told: string[] = [];
    const first = await app.get('doctor.run', {}, { onProgress: ({ id }) => told.push(id) });
    const listed = first.last?.findings ?? [];
    expect(listed.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
    expect(told.toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
    expect(listed.at(-1)).toMatchObject({ id: 'verdicts-together', outcome: 'both' });

    const elsewhere = await app.call('doctor.run', { writeAt: 'scim.example' });
    expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'write-declined' } });
    const wrote = await app.get('doctor.run', { writeAt: 'api.grouptalk.com' });
    expect(wrote).toMatchObject({ last: { wrote: true }, before: first.last, leftovers: [] });
    const bad = wrote.last?.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
    expect(bad).toEqual([]);

    const again = await app.get('doctor.run', { only: ['clock'] });
    expect(again.last?.findings.map(({ id }) => id)).toEqual(wrote.last?.findings.map(({ id }) => id));
    expect((await app.get('doctor.removeLeftover', {})).leftovers).toEqual([]);

    const file = join(folder, 'report');
    const begins = { html: /^<!doctype html>/, pdf: /^%PDF/, json: /^\{/, junit: /^<\?xml/ } as const;
    for (const format of ['html', 'pdf', 'json', 'junit'] as const) {
      app.chosen.file = file;
      expect(await app.get('doctor.saveReport', { format })).toEqual({ file });
      const text = await readFile(file, 'utf8');
      expect(text).toMatch(begins[format]);
      expect(text).not.toContain(token);
    }
    await rm(file);
    const mail = await app.get('doctor.composeMail', { language: 'sv' });
    expect(mail.to).toBe('support@grouptalk.com');
    expect(await app.get('doctor.openMail', { language: 'en' })).toEqual({ opened: 'desk' });
  });

  it('follows the job until it is told to stop', async () => {
    await app.get('practice.nextCycle', {});
    const stop = new AbortController();
    const states: string[] = [];
    await app.call(
      'watch.follow',
      { pollMs: 2_000 },
      {
        signal: stop.signal,
        onProgress: ({ state }) => {
          states.push(state);
          if (states.length === 3) stop.abort();
        },
      },
    );
    expect(states).toHaveLength(3);
    expect(app.overviews.at(-1)?.job?.state).toBe(states.at(-1));
  });

  it('pages through the logs', async () => {
    const asked = await app.call('logs.page', { next: null });
    expect(asked).toMatchObject({ ok: false, problem: { code: 'consent-needed' } });
    await app.get('signIn.allow', { step: 'watch' });
    const page = await app.get('logs.page', { next: null });
    expect(page.events.map(({ who }) => who)).toContain('Anna Lindqvist');
    expect((await app.get('logs.page', { next: null, text: 'Nobody' })).events).toEqual([]);
    expect(
      (await app.get('logs.page', { next: null, status: 'success', action: 'create' })).events.length,
    ).toBe(1);
    const forged = await app.call('logs.page', { next: 'https://graph.microsoft.com/v1.0/users' });
    expect(forged).toMatchObject({ ok: false, problem: { code: 'graph-not-found' } });
  });

  it('opens links and the pages of the practice tenant', async () => {
    const { adminUrl } = practised.stage.addresses;
    expect(await app.get('link.open', { url: adminUrl })).toEqual({ opened: 'window' });
    await app.get('practice.open', { page: 'support-desk' });
    expect(app.opened.slice(-2)).toEqual([adminUrl, 'support-desk']);
  });

  it('signs out without forgetting the work, and in again as the same person', async () => {
    const out = await app.get('signIn.out', {});
    expect(out).toMatchObject({ facts: 'last', account: null, lastAccount: { username: practiceAdmin } });
    const looked = await app.get('overview.look', {});
    expect(looked).toMatchObject({ facts: 'last', account: null, problems: [{ code: 'sign-in-needed' }] });
    const again = await app.get('signIn.begin', { again: true });
    expect(again).toMatchObject({ facts: 'now', token: { kind: 'kept' } });
    expect(again.steps.map(({ state }) => state)).toEqual(out.steps.map(({ state }) => state));
  });

  it('shows what it is made of, and its log, and saves that without a secret', async () => {
    expect((await app.get('licences.read', {})).text).toContain('# Licences');
    await app.get('screen.broke', { screen: 'watch', error: 'TypeError', where: 'at Watch > Section' });
    const { text } = await app.get('log.read', {});
    expect(text).toContain('watch could not be drawn: TypeError, in at Watch > Section');
    await app.get('log.show', {});
    expect(app.opened.at(-1)).toBe(folder);
    app.chosen.file = null;
    expect(await app.get('log.save', {})).toEqual({ file: null });
    app.chosen.file = join(folder, 'log.txt');
    expect(await app.get('log.save', {})).toEqual({ file: app.chosen.file });
    const saved = await readFile(app.chosen.file, 'utf8');
    expect(saved).toContain('TypeError');
    expect([...app.secrets].filter((secret) => saved.includes(secret))).toEqual([]);
    app.chosen.file = join(folder, 'nowhere', 'log.txt');
    const refused = await app.call('log.save', {});
    expect(refused).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
  });

  it('looks for updates and installs them, as far as this build can', async () => {
    for (const [name, code] of [
      ['updates.check', 'updates-off'],
      ['updates.install', 'update-not-ready'],
    ] as const) {
      expect(await app.call(name, {})).toMatchObject({ ok: false, problem: { code } });
    }
    app.update.ready = true;
    expect((await app.get('updates.check', {})).updates.state).toBe('ready');
    await app.get('updates.install', {});
    expect(app.opened.at(-1)).toBe('update');
  });

  it('shows what it may do in the tenant, and takes itself out when the button says so', async () => {
    const seen = await app.get('access.look', {});
    expect(seen).toMatchObject({
      seen: 'all',
      tenantId,
      servicePrincipal: { displayName: 'GroupTalk Onboarding' },
      registrationUrl: null,
    });
    const [mine, ...others] = seen.grants;
    expect(mine).toMatchObject({ resource: 'Microsoft Graph', person: 'Anna Lindqvist' });
    expect(mine?.scopes).toContain('Synchronization.ReadWrite.All');
    expect(others).toEqual([]);

    const elsewhere = await app.call('access.remove', { tenantId: crypto.randomUUID() });
    expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'write-declined' } });
    const names = async () =>
      (await practised.world()).servicePrincipals.map(({ displayName }) => displayName).toSorted();
    expect(await names()).toEqual(['GroupTalk', 'GroupTalk Onboarding']);

    expect(await app.get('access.remove', { tenantId })).toMatchObject({
      servicePrincipal: null,
      grants: [],
    });
    expect(await names()).toEqual(['GroupTalk']);
    expect((await practised.world()).provisioning.map(({ jobs }) => jobs.length)).toEqual([1]);
    expect(app.overviews.at(-1)).toMatchObject({ facts: 'last', account: null });
    const after = await app.call('access.look', {});
    expect(after).toMatchObject({ ok: false, problem: { code: 'sign-in-needed', remedy: 'sign-in-again' } });
    const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      outcome: 'done',
      change: { id: 'remove-access', tenantId },
    });
  });

  it('starts the practice tenant over, and nobody is known in it', async () => {
    expect(await app.get('practice.startOver', {})).toMatchObject({ facts: 'none', lastAccount: null });
    const look = await app.call('plan.look', {});
    expect(look).toMatchObject({ ok: false, problem: { code: 'sign-in-needed' } });
    const fresh = await app.get('signIn.begin', {});
    expect(fresh).toMatchObject({ facts: 'now', statements: [], token: { kind: 'missing' }, app: null });
    expect(fresh.tenant?.id).not.toBe(tenantId);
  });

  it('forgets everything on this computer', async () => {
    await app.get('app.forget', {});
    expect(await app.get('overview.read', {})).toMatchObject({ facts: 'none', lastAccount: null });
    expect((await app.get('app.look', {})).settings.theme).toBe('system');
  });

  it('has let no secret out to the window, nor into the log', () => {
    expect(app.secrets.size).toBeGreaterThan(5);
    expect(app.secrets).toContain(token);
    const all = [...app.left, ...app.log].join('\n');
    expect([...app.secrets].filter((secret) => all.includes(secret))).toEqual([]);
  });

  it('has made every call of the contract', () => {
    const untried = callNames.filter((name) => !app.succeeded.has(name));
    expect(untried).toEqual([]);
  });
});
