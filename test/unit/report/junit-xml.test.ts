import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange, RenderedFinding } from '../../../shared/model/finding';
import { countVerdicts, type Verdict, verdicts, worstVerdict } from '../../../shared/model/verdict';
import { junitXml } from '../../../shared/report/junit-xml';
import { createWords } from '../../../shared/words/words';
import { parseXml, type XmlElement } from '../../support/xml';

const words = createWords('en');

const finding = (id: string, verdict: Verdict, more: Partial<RenderedFinding> = {}): RenderedFinding => ({
  id,
  title: `The title of ${id}`,
  verdict,
  why: 'So it is.',
  remedy: verdict === 'pass' ? '' : 'Do something.',
  evidence: [],
  ms: 1234,
  ...more,
});

const xmlOf = (findings: readonly RenderedFinding[], about = {}) =>
  junitXml(
    {
      tool: 'tool',
      version: '1.2.3',
      command: 'check',
      startedAt: '2026-11-24T09:14:02.114Z',
      ms: 4321,
      verdict: worstVerdict(findings),
      counts: countVerdicts(findings),
      findings,
    },
    words,
    about,
  );

/** What the schemas of Jenkins (junit-10.xsd) and Ant demand of what we write. */
function faultsOf(suite: XmlElement): readonly string[] {
  const faults: string[] = [];
  const must = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
  };
  const only = (element: XmlElement, known: readonly string[]) => {
    for (const name of Object.keys(element.attributes)) must(known.includes(name), `${element.name}@${name}`);
  };
  const counted = (name: string) =>
    suite.children.filter((one) => one.name === 'testcase' && one.children[0]?.name === name);
  must(suite.name === 'testsuite', 'the root');
  only(suite, ['name', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'skipped', 'time']);
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(suite.attributes.timestamp ?? ''), 'timestamp');
  must(
    Number(suite.attributes.tests) === suite.children.filter(({ name }) => name === 'testcase').length,
    'tests',
  );
  must(Number(suite.attributes.failures) === counted('failure').length, 'failures');
  must(Number(suite.attributes.skipped) === counted('skipped').length, 'skipped');
  must(
    /^properties(,testcase)*,system-out,system-err$/.test(suite.children.map(({ name }) => name).join()),
    'order',
  );
  for (const one of suite.children[0]?.children ?? []) {
    must(one.name === 'property', one.name);
    only(one, ['name', 'value']);
  }
  for (const one of suite.children.filter(({ name }) => name === 'testcase')) {
    only(one, ['classname', 'name', 'time']);
    must(/^\d+\.\d+$/.test(one.attributes.time ?? ''), 'time');
    must(/^(failure|skipped|system-out)?$/.test(one.children.map(({ name }) => name).join()), 'inside');
    for (const inner of one.children) only(inner, ['message', 'type']);
  }
  return faults;
}

describe('findings as JUnit XML', () => {
  it('are a suite with a test case for each check, in the class of its layer', () => {
    const suite = parseXml(
      xmlOf(
        [
          finding('dns', 'pass'),
          finding('tls', 'skipped'),
          finding('paging', 'fail', { party: 'grouptalk' }),
          finding('encoding', 'warn'),
          finding('entra-accepts', 'note'),
        ],
        { tenantUrl: 'https://a.example/scim/' },
      ),
    );
    expect(faultsOf(suite)).toEqual([]);
    expect(suite.attributes).toMatchObject({
      name: 'tool.check',
      tests: '5',
      failures: '1',
      skipped: '1',
      time: '4.321',
    });
    const cases = suite.children.filter(({ name }) => name === 'testcase');
    expect(
      cases.map((one) => [one.attributes.classname, one.attributes.name, one.children[0]?.name]),
    ).toEqual([
      ['way', 'dns', undefined],
      ['way', 'tls', 'skipped'],
      ['search', 'paging', 'failure'],
      ['answers', 'encoding', 'system-out'],
      ['entra-side', 'entra-accepts', 'system-out'],
    ]);
    const [failure] = cases[2]?.children ?? [];
    expect(failure?.attributes).toEqual({ message: 'The title of paging: So it is.', type: 'paging' });
    expect(failure?.text).toContain('What to do: Do something.');
    expect(cases[3]?.children[0]?.text).toMatch(/^Warning: The title of encoding/);
  });

  it('are well formed whatever stands in them, and lose only what XML cannot write', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          ']]>',
          '\u0000',
          '\u001b',
          '\ud800',
          '\ufffe',
          '\r',
          '\n',
          '\t',
          '😀',
        ),
      }),
    );
    const legal = (one: string) =>
      one.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
    fc.assert(
      fc.property(text, text, fc.constantFrom(...verdicts), (why, response, verdict) => {
        const exchange: Exchange = { method: 'GET', url: why, status: null, ms: 0, request: why, response };
        const suite = parseXml(
          xmlOf([finding('dns', verdict, { why, evidence: [exchange] })], { tenantUrl: why }),
        );
        expect(faultsOf(suite)).toEqual([]);
        const [inside] = suite.children.find(({ name }) => name === 'testcase')?.children ?? [];
        if (verdict === 'skipped') expect(inside?.attributes.message).toBe(legal(why));
        if (verdict === 'fail') {
          expect(inside?.text.startsWith(legal(why))).toBe(true);
          expect(inside?.text.endsWith(legal(response))).toBe(true);
        }
      }),
    );
  });
});
