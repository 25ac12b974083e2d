import { byParty } from '../model/by-party';
import type { RunComparison, VerdictChange } from '../model/compare-runs';
import type { Party } from '../model/finding';
import type { Verdict } from '../model/verdict';
import type { doctor } from './en/doctor';
import type { Words } from './words';

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
  readonly party?: Party | undefined;
}

type Headline = keyof typeof doctor.headline;

/**
 * The whole run in two or three sentences: whether Entra will reach the endpoint, and how many things need whose
 * attention.
 *
 * @param endpoint the host, where it is not GroupTalk's; null: GroupTalk
 */
export function sayHeadline(words: Words, findings: readonly Judged[], endpoint: string | null): string {
  const headline = headlineOf(findings);
  const needs = byParty(findings).map((group) => {
    const party = group.party === 'grouptalk' && endpoint !== null ? 'endpoint' : group.party;
    return words.say(`doctor.needs.${party}`, { count: group.findings.length });
  });
  const first = words.say(`doctor.headline.${headline}`, { name: endpoint ?? 'GroupTalk' });
  const calm = headline === 'reaches' && needs.length === 0;
  return [first, ...needs, ...(calm ? [words.say('doctor.needs.nobody')] : [])].join(' ');
}

/** The heading over what a party must do; `endpoint` as for the headline. */
export const sayParty = (words: Words, party: Party, endpoint: string | null): string =>
  words.say(`doctor.for.${party === 'grouptalk' && endpoint !== null ? 'endpoint' : party}`);

/** What has changed, a line for each check, the bad news first. One line when nothing has. */
export function sayComparison(words: Words, comparison: RunComparison): readonly string[] {
  const verdict = (one: Verdict | null) => (one === null ? '–' : words.say(`report.${one}`));
  const lines = (kind: keyof RunComparison) =>
    comparison[kind].map((one: VerdictChange) =>
      words.say(`doctor.compared.${kind}`, {
        title: words.find(`finding.${one.id}.title`) ?? one.id,
        before: verdict(one.before),
        now: verdict(one.now),
      }),
    );
  const all = [...lines('worse'), ...lines('found'), ...lines('better'), ...lines('gone')];
  return all.length > 0 ? all : [words.say('doctor.compared.nothing')];
}

/** What must be in order for a first answer of any kind. The clock is not among it: it is this computer's own. */
const wayThere = ['tenant-url', 'dns', 'proxy', 'tcp', 'tls', 'http', 'redirect'];
/** What decides whether the door opens; that it must not open to others is another matter. */
const token = ['token-shape', 'token-expiry', 'token-tenant', 'token-accepted'];
/** What Entra's Test Connection asks. */
const test = ['entra-user-probe', 'entra-group-probe'];

function headlineOf(findings: readonly Judged[]): Headline {
  const failed = (ids: readonly string[]) =>
    findings.filter((one) => ids.includes(one.id) && one.verdict === 'fail');
  const verdictOf = (id: string) => findings.find((one) => one.id === id)?.verdict ?? 'skipped';
  const entra = verdictOf('entra-accepts');

  if (findings.every((one) => one.verdict === 'skipped')) return 'nothing';
  const road = failed(wayThere);
  const here = [...road, ...failed(token), ...failed(test)];
  if (here.length > 0 && entra === 'pass') return 'entra-only';
  if (road.length > 0) return road.every((one) => one.party === 'network') ? 'not-from-here' : 'not-reached';
  if (failed(token).length > 0) return 'not-let-in';
  if (failed(test).length > 0) return 'test-fails';
  const probes = findings.filter((one) => test.includes(one.id));
  const asked = probes.length > 0 && probes.every((one) => one.verdict !== 'skipped');
  if (entra === 'fail') return asked ? 'here-only' : 'not-let-in';
  if (!asked && entra !== 'pass') return 'unsure';
  return findings.some((one) => one.verdict === 'fail') ? 'reaches-but' : 'reaches';
}
