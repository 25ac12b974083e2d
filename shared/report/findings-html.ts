import type { RenderedFinding } from '../model/finding';
import type { Counts, Verdict } from '../model/verdict';
import type { Words } from '../words/words';
import { badge, type CardOptions, cards, html, mark, verdictOrder } from './cards-html';
import { type DoctorPart, doctorBody } from './doctor-html';
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
  readonly doctor?: DoctorPart;
  readonly findings: readonly RenderedFinding[];
  /** For paper, on which nothing can be opened: the evidence of bad news lies open. */
  readonly unfolded?: boolean;
}

/**
 * One self-contained HTML page: no script, nothing loaded, so that it can be opened from a mail. A verdict
 * is a shape and a word, never a colour alone.
 */
export function renderReport(report: Report, words: Words): string {
  const { doctor } = report;
  const options = { words, unfolded: report.unfolded === true };
  const lead = doctor?.headline ?? words.say(`report.in-all-${report.verdict}`);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${html(report.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${html(report.title)}</h1>
<p class="lead ${report.verdict}">${mark(report.verdict)} ${html(lead)}</p>
${report.note ? `<p class="practice">${html(report.note)}</p>\n` : ''}<ul class="counts">${verdictOrder.map((verdict) => countOf(verdict, report.counts, words)).join('')}</ul>
<p class="quiet">${html(words.say('report.started', { time: report.startedAt }))}</p>
${(doctor?.about ?? []).map((line) => `<p class="quiet">${html(line)}</p>\n`).join('')}</header>
<main>
${bodyOf(report, options)}
</main>
<footer class="quiet">${html(words.say('report.made'))}</footer>
</body>
</html>
`;
}

function bodyOf(report: Report, options: CardOptions): string {
  if (report.steps) return steps(report.steps, options);
  return report.doctor
    ? doctorBody(report.findings, report.doctor, options)
    : cards(report.findings, options);
}

const countOf = (verdict: Verdict, counts: Counts, words: Words) =>
  counts[verdict] === 0 ? '' : `<li>${badge(verdict, words)} ${counts[verdict]}</li>`;

const steps = (some: NonNullable<Report['steps']>, options: CardOptions) => `<h2>${html(
  options.words.say('report.steps'),
)}</h2>
<ol class="steps">${some
  .map(
    (one) =>
      `<li>${badge(one.verdict, options.words)} <span>${html(one.title)}</span> <span class="quiet time">${html(options.words.say('report.seconds', { seconds: one.ms / 1000 }))}</span></li>`,
  )
  .join('')}</ol>
${some
  .filter((one) => one.findings.length + one.lines.length > 0)
  .map((one) => `<h2>${html(one.title)}</h2>\n${story(one.lines)}${cards(one.findings, options)}`)
  .join('\n')}`;

const story = (lines: readonly string[]) =>
  lines.length === 0
    ? ''
    : `<ul class="story">${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>\n`;
