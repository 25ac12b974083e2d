import type { RenderedFinding } from '../../shared/model/finding';
import type { Verdict } from '../../shared/model/verdict';
import type { FindingsDocument } from '../../shared/report/findings-document';
import { printable } from '../../shared/report/printable';
import type { Words } from '../../shared/words/words';

/** What needs somebody first. */
const order: readonly Verdict[] = ['fail', 'warn', 'note', 'pass', 'skipped'];

/** Findings for a terminal: the headline, then grouped by verdict, the gravest first. No colours: it must survive a mail. */
export function findingsText(document: FindingsDocument, headline: string, words: Words): string {
  const groups = order.flatMap((verdict) => {
    const some = document.findings.filter((one) => one.verdict === verdict);
    if (some.length === 0) return [];
    return [
      [`${words.say(`report.${verdict}`)} (${some.length})`, ...some.map((one) => entry(one, words))].join(
        '\n',
      ),
    ];
  });
  return onTerminal(
    `${[headline, ...groups, words.say(`report.in-all-${document.verdict}`)].join('\n\n')}\n`,
  );
}

/** One line for the progress on stderr. */
export const findingLine = (finding: RenderedFinding, words: Words): string =>
  onTerminal(`  ${words.say(`report.${finding.verdict}`)}: ${finding.title}\n`);

/** A tab would break the lines' order. */
const onTerminal = (text: string): string => printable(text).replaceAll('	', ' ');

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
