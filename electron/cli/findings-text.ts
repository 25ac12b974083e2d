import type { RenderedFinding } from '../../shared/model/finding';
import type { Verdict } from '../../shared/model/verdict';
import type { Words } from '../../shared/words/words';
import type { FindingsDocument } from './document';

/** What needs somebody first. */
const order: readonly Verdict[] = ['fail', 'warn', 'note', 'pass', 'skipped'];

/** Findings for a terminal, grouped by verdict, the gravest first. No colours: it must survive a mail. */
export function findingsText(document: FindingsDocument, words: Words): string {
  const groups = order.flatMap((verdict) => {
    const some = document.findings.filter((one) => one.verdict === verdict);
    if (some.length === 0) return [];
    return [
      [`${words.say(`report.${verdict}`)} (${some.length})`, ...some.map((one) => entry(one, words))].join(
        '\n',
      ),
    ];
  });
  return printable(`${[...groups, words.say(`report.in-all-${document.verdict}`)].join('\n\n')}\n`);
}

/** One line for the progress on stderr. */
export const findingLine = (finding: RenderedFinding, words: Words): string =>
  printable(`  ${words.say(`report.${finding.verdict}`)}: ${finding.title}\n`);

/**
 * What an endpoint or a certificate says must not steer the terminal: control characters, and those that
 * turn the direction of writing, are shown as `·`.
 */
const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '·');

function entry(finding: RenderedFinding, words: Words): string {
  const lines = [`  ${finding.title} [${finding.id}]`, ...wrapped(finding.why)];
  if (finding.remedy && finding.verdict !== 'skipped') {
    lines.push(...wrapped(words.say('report.what-to-do', { remedy: finding.remedy })));
  }
  if (finding.verdict === 'fail' || finding.verdict === 'warn') {
    const asked = finding.evidence.map((one) => `${one.method} ${one.url} → ${one.status ?? '–'}`);
    lines.push(...asked.map((one) => `    ${one}`));
    if (finding.reference) lines.push(`    ${finding.reference}`);
  }
  return lines.join('\n');
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '   ';
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length > 99 && line.trim()) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
