import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctorHtml } from '../../shared/report/doctor-report';
import { createWords } from '../../shared/words/words';
import { type Desktop, openDesktop } from '../support/desktop';
import { type JsonServer, startJsonServer } from '../support/json-server';
import { openTrialApp, type TrialApp } from '../support/trial-app';

let desktop: Desktop;
let trial: TrialApp;
let server: JsonServer;

beforeAll(async () => {
  server = await startJsonServer(() => ({ body: '' }));
  desktop = await openDesktop({ keyring: false });
  trial = await openTrialApp(desktop);
}, 120_000);
afterAll(async () => {
  await trial?.close();
  await desktop?.close();
  await server?.close();
});

const windows = () => trial.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length;

it('a report becomes a PDF of A4 pages that a screen reader can follow, and no window stays', async () => {
  const page = doctorHtml(
    {
      words: createWords('en'),
      version: '1.2.3',
      run: {
        startedAt: '2026-11-24T09:14:02.000Z',
        ms: 1,
        tenantUrl: 'https://api.grouptalk.com/api/scim/',
        wrote: false,
        findings: [],
      },
    },
    { unfolded: true },
  );
  const long = page.replace('<main>', `<main>${'<p>Line</p>'.repeat(200)}`);
  const [one = '', many = ''] = await trial.call('printPdf', [page, long]);
  expect(one.slice(0, 5)).toBe('%PDF-');
  expect(one).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(one).toContain('/StructTreeRoot');
  expect(one).toContain('Connection check');
  expect(pagesOf(one)).toBe(1);
  expect(pagesOf(many)).toBeGreaterThan(2);
  expect(await windows()).toBe(0);
});

it('a page runs no script, asks nobody and goes nowhere', async () => {
  const to = `${server.origin}/`;
  const [pdf = ''] = await trial.call('printPdf', [
    `<!doctype html><title>As it was</title><meta http-equiv="refresh" content="0;url=${to}">
     <script>document.title = 'It ran'</script><link rel="stylesheet" href="${to}a.css">
     <img src="${to}a.png" onerror="document.title = 'It ran'"><iframe src="${to}"></iframe>
     <iframe src="file:///etc/passwd"></iframe><p>Text</p>`,
  ]);
  expect(pdf.slice(0, 90)).toContain('%PDF-');
  expect(pdf).toContain('As it was');
  expect(pdf).not.toContain('It ran');
  expect(server.seen).toEqual([]);
  expect(await windows()).toBe(0);
});
