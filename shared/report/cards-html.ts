import escapeHtml from 'escape-html';
import type { Exchange, RenderedFinding } from '../model/finding';
import type { Verdict } from '../model/verdict';
import { asCurl } from '../words/as-curl';
import type { Words } from '../words/words';
import { printable } from './printable';

/** What needs somebody comes first. */
export const verdictOrder: readonly Verdict[] = ['fail', 'warn', 'note', 'pass', 'skipped'];

/** A text of whatever origin, as HTML. */
export const html = (text: string): string => escapeHtml(printable(text));

const shapes: Readonly<Record<Verdict, string>> = {
  pass: '<path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  note: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 7v4.2M8 4.4v1.2" stroke="currentColor" stroke-width="1.8"/>',
  warn: '<path d="M8 2l6.5 12h-13z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 6.5v3.6M8 11.4v1.2" stroke="currentColor" stroke-width="1.8"/>',
  fail: '<path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M5.5 5.5l5 5m0-5l-5 5" stroke="currentColor" stroke-width="1.8"/>',
  skipped: '<path d="M3 8h10" stroke="currentColor" stroke-width="2.2"/>',
};

export const mark = (verdict: Verdict): string =>
  `<svg class="mark ${verdict}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shapes[verdict]}</svg>`;

/** A shape and a word: never a colour alone. */
export const badge = (verdict: Verdict, words: Words): string =>
  `<span class="badge ${verdict}">${mark(verdict)}${html(words.say(`report.${verdict}`))}</span>`;

export interface CardOptions {
  readonly words: Words;
  /** The evidence of bad news lies open, for paper. */
  readonly unfolded: boolean;
  /** A heading above says already who must act. */
  readonly underParty?: boolean;
}

/** Cards in the order of what needs somebody. */
export const cards = (findings: readonly RenderedFinding[], options: CardOptions): string =>
  verdictOrder
    .flatMap((verdict) => findings.filter((one) => one.verdict === verdict))
    .map((one) => card(one, options))
    .join('\n');

/** What nobody has to act on, in little room. */
export const rows = (findings: readonly RenderedFinding[], options: CardOptions): string =>
  findings
    .map(
      (one) => `<section class="row">
<h3>${badge(one.verdict, options.words)} ${html(one.title)} <code>${html(one.id)}</code></h3>
<p class="quiet">${html(one.why)}</p>
${evidence(one, options)}</section>`,
    )
    .join('\n');

function card(finding: RenderedFinding, options: CardOptions): string {
  const { words } = options;
  const tellsMore = finding.verdict !== 'pass' && finding.verdict !== 'skipped';
  const remedy =
    finding.remedy && finding.verdict !== 'skipped'
      ? `<p><strong>${html(words.say('report.what-to-do-label'))}:</strong> ${html(finding.remedy)}</p>`
      : '';
  const party =
    finding.party && tellsMore && options.underParty !== true
      ? `<p class="quiet">${html(words.say(`report.who-${finding.party}`))}</p>`
      : '';
  const reference =
    finding.reference && /^https:/.test(finding.reference)
      ? `<p class="quiet"><a href="${html(finding.reference)}" rel="noreferrer">${html(words.say('report.reference'))}</a></p>`
      : '';
  return `<section class="card ${finding.verdict}">
<h3>${badge(finding.verdict, words)} ${html(finding.title)} <code>${html(finding.id)}</code></h3>
<p>${html(finding.why)}</p>
${remedy}${party}${reference}${evidence(finding, options)}
</section>`;
}

function evidence(
  { id, evidence: some, verdict }: RenderedFinding,
  { words, unfolded }: CardOptions,
): string {
  if (some.length === 0) return '';
  const open = unfolded && (verdict === 'fail' || verdict === 'warn') ? ' open' : '';
  const summary = html(words.say('report.evidence', { requests: some.length }));
  return `<details${open}><summary>${summary}</summary>${some.map((one) => exchange(one, id, words)).join('')}</details>`;
}

function exchange(one: Exchange, checkId: string, words: Words): string {
  const status = one.status === null ? words.say('report.no-answer') : String(one.status);
  const curl = asCurl(one, checkId);
  return `<div class="exchange">
<p><code>${html(`${one.method} ${one.url}`)}</code> → ${html(status)} · ${html(words.formats.took(one.ms))}</p>
${block(words.say('report.sent'), one.request)}${block(words.say('report.received'), one.response)}${curl === null ? '' : block(words.say('doctor.curl'), curl)}
</div>`;
}

const block = (label: string, text: string) =>
  text === '' ? '' : `<p class="quiet">${html(label)}</p><pre>${html(text)}</pre>`;
