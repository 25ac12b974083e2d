import escapeHtml from 'escape-html';
import type { Exchange, RenderedFinding } from '../model/finding';
import type { Counts, Verdict } from '../model/verdict';
import type { Words } from '../words/words';
import { reportStyle } from './style';

export interface Report {
  readonly title: string;
  /** What a reader must know before all else. */
  readonly note?: string;
  /** ISO time, UTC. */
  readonly startedAt: string;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly steps?: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: Verdict;
    readonly ms: number;
    /** The step's story, line by line. */
    readonly lines: readonly string[];
    readonly findings: readonly RenderedFinding[];
  }[];
  readonly findings: readonly RenderedFinding[];
}

const order: readonly Verdict[] = ['fail', 'warn', 'note', 'pass', 'skipped'];

/**
 * One self-contained HTML page: no script, nothing loaded, so that it can be opened from a mail. A verdict
 * is a shape and a word, never a colour alone.
 */
export function renderReport(report: Report, words: Words): string {
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(report.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(report.title)}</h1>
<p class="lead ${report.verdict}">${mark(report.verdict)} ${escapeHtml(words.say(`report.in-all-${report.verdict}`))}</p>
${report.note ? `<p class="practice">${escapeHtml(report.note)}</p>\n` : ''}<ul class="counts">${order.map((verdict) => countOf(verdict, report.counts, words)).join('')}</ul>
<p class="quiet">${escapeHtml(words.say('report.started', { time: report.startedAt }))}</p>
</header>
<main>
${report.steps ? steps(report.steps, words) : cards(report.findings, words)}
</main>
<footer class="quiet">${escapeHtml(words.say('report.made'))}</footer>
</body>
</html>
`;
}

const shapes: Readonly<Record<Verdict, string>> = {
  pass: '<path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  note: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 7v4.2M8 4.4v1.2" stroke="currentColor" stroke-width="1.8"/>',
  warn: '<path d="M8 2l6.5 12h-13z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 6.5v3.6M8 11.4v1.2" stroke="currentColor" stroke-width="1.8"/>',
  fail: '<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M5.5 5.5l5 5m0-5l-5 5" stroke="currentColor" stroke-width="1.8"/>',
  skipped: '<path d="M3 8h10" stroke="currentColor" stroke-width="2.2"/>',
};

const mark = (verdict: Verdict) =>
  `<svg class="mark ${verdict}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shapes[verdict]}</svg>`;

const badge = (verdict: Verdict, words: Words) =>
  `<span class="badge ${verdict}">${mark(verdict)}${escapeHtml(words.say(`report.${verdict}`))}</span>`;

const countOf = (verdict: Verdict, counts: Counts, words: Words) =>
  counts[verdict] === 0 ? '' : `<li>${badge(verdict, words)} ${counts[verdict]}</li>`;

const steps = (
  some: NonNullable<Report['steps']>,
  words: Words,
) => `<h2>${escapeHtml(words.say('report.steps'))}</h2>
<ol class="steps">${some
  .map(
    (one) =>
      `<li>${badge(one.verdict, words)} <span>${escapeHtml(one.title)}</span> <span class="quiet time">${escapeHtml(words.say('report.seconds', { seconds: one.ms / 1000 }))}</span></li>`,
  )
  .join('')}</ol>
${some
  .filter((one) => one.findings.length + one.lines.length > 0)
  .map((one) => `<h2>${escapeHtml(one.title)}</h2>\n${story(one.lines)}${cards(one.findings, words)}`)
  .join('\n')}`;

const story = (lines: readonly string[]) =>
  lines.length === 0
    ? ''
    : `<ul class="story">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>\n`;

/** What needs somebody comes first. */
const cards = (findings: readonly RenderedFinding[], words: Words) =>
  order
    .flatMap((verdict) => findings.filter((one) => one.verdict === verdict))
    .map((one) => card(one, words))
    .join('\n');

function card(finding: RenderedFinding, words: Words): string {
  const tellsMore = finding.verdict !== 'pass' && finding.verdict !== 'skipped';
  const remedy =
    finding.remedy && finding.verdict !== 'skipped'
      ? `<p><strong>${escapeHtml(words.say('report.what-to-do-label'))}:</strong> ${escapeHtml(finding.remedy)}</p>`
      : '';
  const party =
    finding.party && tellsMore
      ? `<p class="quiet">${escapeHtml(words.say(`report.who-${finding.party}`))}</p>`
      : '';
  const reference =
    finding.reference && /^https:/.test(finding.reference)
      ? `<p class="quiet"><a href="${escapeHtml(finding.reference)}" rel="noreferrer">${escapeHtml(words.say('report.reference'))}</a></p>`
      : '';
  return `<section class="card ${finding.verdict}">
<h3>${badge(finding.verdict, words)} ${escapeHtml(finding.title)} <code>${escapeHtml(finding.id)}</code></h3>
<p>${escapeHtml(finding.why)}</p>
${remedy}${party}${reference}${evidence(finding.evidence, words)}
</section>`;
}

const evidence = (some: readonly Exchange[], words: Words) =>
  some.length === 0
    ? ''
    : `<details><summary>${escapeHtml(words.say('report.evidence', { requests: some.length }))}</summary>${some
        .map((one) => exchange(one, words))
        .join('')}</details>`;

const exchange = (one: Exchange, words: Words) => `<div class="exchange">
<p><code>${escapeHtml(`${one.method} ${one.url}`)}</code> → ${escapeHtml(String(one.status ?? words.say('report.no-answer')))} · ${escapeHtml(words.formats.took(one.ms))}</p>
${block(words.say('report.sent'), one.request)}${block(words.say('report.received'), one.response)}
</div>`;

const block = (label: string, text: string) =>
  text === '' ? '' : `<p class="quiet">${escapeHtml(label)}</p><pre>${escapeHtml(text)}</pre>`;
