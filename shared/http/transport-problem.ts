import { failed, type Problem, type ProblemCode, type RemedyId } from '../contract/problem';
import type { TransportCode } from './port';

type Meaning = readonly [ProblemCode, RemedyId?];

const meanings: Readonly<Record<TransportCode, Meaning>> = {
  'host-not-found': ['host-not-found', 'check-network'],
  'connection-refused': ['connection-refused', 'check-network'],
  'connection-broken': ['connection-broken', 'try-again'],
  unreachable: ['no-network', 'check-network'],
  'timed-out': ['timed-out', 'try-again'],
  'too-large': ['answer-too-large', 'report-bug'],
  truncated: ['connection-broken', 'try-again'],
  // Most often a proxy of the company that reads TLS, and whose root this computer does not know.
  'certificate-untrusted': ['certificate-refused', 'check-network'],
  'certificate-wrong-name': ['certificate-refused', 'check-network'],
  'certificate-dates': ['certificate-refused', 'set-clock'],
  'tls-failed': ['connection-broken', 'check-network'],
  'proxy-unreachable': ['proxy-refused', 'check-network'],
  'proxy-refused': ['proxy-refused', 'check-network'],
  'proxy-wants-sign-in': ['proxy-wants-sign-in', 'check-network'],
  'not-http': ['answer-not-understood', 'check-network'],
  cancelled: ['cancelled'],
  'credential-wrong-host': ['credential-wrong-host', 'report-bug'],
  'url-refused': ['address-refused', 'report-bug'],
  'header-refused': ['unexpected', 'report-bug'],
};

const ofTransport: ReadonlySet<ProblemCode> = new Set(Object.values(meanings).map(([code]) => code));

/** Whether no answer came at all, so that nothing is known: neither a yes nor a refusal. */
export const isOfTransport = ({ code }: Pick<Problem, 'code'>): boolean => ofTransport.has(code);

/** No answer came from a host that we rely on: why, as a Problem. `detail` is the port's, already redacted. */
export function transportProblem(
  code: TransportCode,
  detail: string,
  url: string,
): ReturnType<typeof failed> {
  const [problemCode, remedy] = meanings[code];
  const host = URL.canParse(url) ? new URL(url).host : '';
  return failed(problemCode, { params: { host, url }, detail, ...(remedy ? { remedy } : {}) });
}
