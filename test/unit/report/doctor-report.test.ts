import { describe, expect, it } from 'vitest';
import type { DoctorRun } from '../../../shared/model/doctor-run';
import type { Exchange, Finding } from '../../../shared/model/finding';
import {
  type DoctorReport,
  doctorDocument,
  doctorHeadline,
  doctorHtml,
  doctorJson,
  doctorJunit,
} from '../../../shared/report/doctor-report';
import { createWords } from '../../../shared/words/words';

const exchange = (more: Partial<Exchange> = {}): Exchange => ({
  method: 'GET',
  url: 'https://api.grouptalk.com/api/scim/Users',
  status: 200,
  ms: 5,
  request: "GET /api/scim/Users\nX-Odd: it's\nAuthorization: Bearer …abcd",
  response: 'HTTP 200 OK\n\n{}',
  ...more,
});
const finding = (
  id: string,
  outcome: string,
  verdict: Finding['verdict'],
  more: Partial<Finding> = {},
): Finding => ({
  id,
  outcome,
  verdict,
  params: {},
  evidence: [],
  ms: 1,
  ...more,
});
const sound = [
  finding('dns', 'address', 'pass'),
  finding('entra-user-probe', 'empty', 'pass'),
  finding('entra-group-probe', 'empty', 'pass'),
];
const run = (findings: readonly Finding[], more: Partial<DoctorRun> = {}): DoctorRun => ({
  id: 'run',
  startedAt: '2026-11-24T09:14:02.000Z',
  ms: 5_000,
  tenantUrl: 'https://api.grouptalk.com/api/scim/',
  wrote: false,
  findings,
  ...more,
});
const report = (findings: readonly Finding[], more: Partial<DoctorReport> = {}): DoctorReport => ({
  words: createWords('en'),
  version: '1.2.3',
  run: run(findings),
  ...more,
});
/** Tags taken out, one blank between words. */
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the report of a run', () => {
  const theirs = finding('list-shape', 'bare-array', 'fail', { party: 'grouptalk', evidence: [exchange()] });
  const ours = finding('clock', 'loose', 'warn', { party: 'admin' });

  it('begins with the headline and the ladder, then has the findings by who must act', () => {
    const text = textOf(doctorHtml(report([ours, ...sound, theirs])));
    const places = [
      'Connection check: api.grouptalk.com',
      'Entra will reach GroupTalk, but not everything will work. One thing needs your attention. One thing needs GroupTalk’s attention.',
      'Layer by layer',
      'The way there',
      'Yours to do',
      'For GroupTalk',
      'In order',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has each request as curl without the token', () => {
    const page = doctorHtml(report([...sound, theirs]));
    expect(page).toContain('curl --globoff');
    expect(page).toContain('$SCIM_TOKEN');
    expect(page).toContain('X-Odd: it&#39;\\&#39;&#39;s');
  });

  it('stands alone, and is not turned around by what an endpoint answers', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=y> \u202egnp\u0000\u001b[31m" \'';
    const page = doctorHtml(
      report(
        [{ ...theirs, params: { path: hostile }, evidence: [exchange({ response: hostile, url: hostile })] }],
        {
          tenant: { displayName: hostile, id: hostile },
          note: hostile,
        },
      ),
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+="|url\(|@import/i);
    expect(page.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\u202e/u);
    expect(page).toContain("default-src 'none'");
  });

  it('lies open on paper where there is bad news', () => {
    const good = finding('content-type', 'scim', 'pass', { evidence: [exchange()] });
    expect(doctorHtml(report([theirs, good]), { unfolded: true }).match(/<details open>/g)).toHaveLength(1);
    expect(doctorHtml(report([theirs, good]))).not.toContain('<details open>');
  });

  it('compares with the run before, where there is one', () => {
    const before = run([...sound, finding('list-shape', 'good', 'pass')], {
      startedAt: '2026-11-20T10:00:00.000Z',
    });
    const text = textOf(doctorHtml(report([...sound, theirs], { before })));
    expect(text).toMatch(
      /Since the check of 20 Nov 2026, \d\d:\d\d Worse: The form of the lists \(Passed → Failed\)/,
    );
    expect(textOf(doctorHtml(report([...sound, theirs], { before: null })))).not.toContain('Since the check');
  });

  it('says whose connection it is, and speaks Swedish', () => {
    const tenant = { displayName: 'Nordvik & Co', id: '0f0f0f0f' };
    const page = doctorHtml(report(sound, { words: createWords('sv'), tenant }));
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain('Nordvik &amp; Co');
    expect(textOf(page)).toContain('Entra kommer att nå GroupTalk. Inget kräver uppmärksamhet.');
  });

  it('does not repeat a Tenant URL that was refused: it may hold a password', () => {
    const refused = report([finding('tenant-url', 'user-info', 'fail', { party: 'admin' })], {
      run: run([], { tenantUrl: 'https://anna:hemligt@api.grouptalk.com/' }),
    });
    const all = [
      doctorHtml(refused),
      doctorJson(refused),
      doctorJunit(refused),
      doctorHeadline(refused),
    ].join();
    expect(all).not.toContain('hemligt');
  });

  it('is the same document as JSON that the command line prints', () => {
    const document = JSON.parse(doctorJson(report([theirs])));
    expect(document).toEqual(JSON.parse(JSON.stringify(doctorDocument(report([theirs])))));
    expect(Object.keys(document)).toEqual([
      'tool',
      'version',
      'command',
      'startedAt',
      'ms',
      'verdict',
      'counts',
      'findings',
    ]);
    expect(document).toMatchObject({
      command: 'check',
      startedAt: '2026-11-24T09:14:02.000Z',
      verdict: 'fail',
    });
  });
});
