import type { RenderedFinding } from '../model/finding';
import { ladderOf } from '../model/ladder';
import type { Words } from '../words/words';
import type { FindingsDocument } from './findings-document';

/**
 * The findings as JUnit XML, as Jenkins and other build servers read it: one suite, a test case for each check in the
 * class of its layer. What failed is a `failure`; a warning or a note passes, and says so in `system-out`.
 * https://github.com/jenkinsci/xunit-plugin, resources/…/types/model/xsd/junit-10.xsd
 *
 * @param about `name=value` facts that belong to the run, such as the Tenant URL
 */
export function junitXml(
  document: FindingsDocument,
  words: Words,
  about: Readonly<Record<string, string>> = {},
): string {
  const { findings, counts } = document;
  const properties = { tool: document.tool, version: document.version, language: words.language, ...about };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite${attributes({
      name: `${document.tool}.${document.command}`,
      // Without a zone, as the schema has it; UTC.
      timestamp: document.startedAt.slice(0, 19),
      hostname: 'localhost',
      tests: String(findings.length),
      failures: String(counts.fail),
      errors: '0',
      skipped: String(counts.skipped),
      time: seconds(document.ms),
    })}>`,
    '  <properties>',
    ...Object.entries(properties).map(([name, value]) => `    <property${attributes({ name, value })}/>`),
    '  </properties>',
    ...findings.map((one) => testcase(one, words)),
    '  <system-out/>',
    '  <system-err/>',
    '</testsuite>',
    '',
  ].join('\n');
}

function testcase(finding: RenderedFinding, words: Words): string {
  const layer = ladderOf([finding])[0]?.layer ?? '';
  const start = `  <testcase${attributes({ classname: layer, name: finding.id, time: seconds(finding.ms) })}`;
  const inside = insideOf(finding, words);
  return inside === '' ? `${start}/>` : `${start}>\n    ${inside}\n  </testcase>`;
}

function insideOf(finding: RenderedFinding, words: Words): string {
  const { verdict, title, why } = finding;
  if (verdict === 'skipped') return `<skipped${attributes({ message: why })}/>`;
  if (verdict === 'pass') return '';
  const text = textOf(finding, words);
  if (verdict === 'fail')
    return `<failure${attributes({ message: `${title}: ${why}`, type: finding.id })}>${content(text)}</failure>`;
  return `<system-out>${content(`${words.say(`report.${verdict}`)}: ${title}\n${text}`)}</system-out>`;
}

const textOf = (finding: RenderedFinding, words: Words): string =>
  [
    finding.why,
    ...(finding.remedy ? [words.say('report.what-to-do', { remedy: finding.remedy })] : []),
    ...(finding.party ? [words.say(`report.who-${finding.party}`)] : []),
    ...(finding.reference ? [finding.reference] : []),
    ...finding.evidence.map((one) => [`${one.method} ${one.url}`, one.request, one.response].join('\n\n')),
  ].join('\n');

const seconds = (ms: number): string => (Math.max(0, ms) / 1000).toFixed(3);

/** XML 1.0 has no way to write these at all (https://www.w3.org/TR/xml/#charsets). */
const legal = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

const content = (text: string): string =>
  legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const attributes = (some: Readonly<Record<string, string>>): string =>
  Object.entries(some)
    .map(([name, value]) => {
      const text = content(value)
        .replaceAll('"', '&quot;')
        .replaceAll('\n', '&#10;')
        .replaceAll('\t', '&#9;');
      return ` ${name}="${text}"`;
    })
    .join('');
