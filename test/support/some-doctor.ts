import type { ConnectionScreenProps } from '../../renderer/tools/connection/screen';
import type { DoctorRun, DoctorState, Leftover } from '../../shared/model/doctor-run';
import type { Finding } from '../../shared/model/finding';
import { found } from '../../shared/model/found';
import { nobody } from './draw';
import { unasked } from './unasked';

export const someHost = 'api.grouptalk.com';

export const someExchange = {
  method: 'GET',
  url: `https://${someHost}/api/scim/Users?filter=userName+eq+%22x%22`,
  status: 404,
  ms: 84,
  request: `GET /api/scim/Users?filter=userName+eq+%22x%22 HTTP/1.1\nHost: ${someHost}\nAuthorization: Bearer [redacted]`,
  response: 'HTTP/1.1 404 Not Found\n\n{}',
};

/** One broken endpoint: Entra's search for people is answered with 404, and Entra says the same. */
export const brokenFindings: readonly Finding[] = [
  found('dns', 'found', 'pass', { params: { host: someHost, addresses: '192.0.2.7' }, ms: 12 }),
  found('token-expiry', 'soon', 'warn', { party: 'admin', params: { until: '2020-12-03', count: 9 } }),
  found('entra-user-probe', 'no-match-404', 'fail', {
    party: 'grouptalk',
    params: { attribute: 'userName' },
    evidence: [someExchange],
    ms: 84,
  }),
  found('content-type', 'json', 'note'),
  found('schemas', 'blocked', 'skipped', { params: { because: 'entra-user-probe' } }),
  found('entra-accepts', 'not-found', 'fail', { party: 'grouptalk', ms: 1_240 }),
  found('entra-saved', 'nothing-saved', 'skipped'),
  found('verdicts-together', 'neither', 'fail', { party: 'admin' }),
];

export const someRun = (findings: readonly Finding[], over: Partial<DoctorRun> = {}): DoctorRun => ({
  id: 'run-1',
  startedAt: '2020-11-24T08:00:00Z',
  ms: 8_200,
  tenantUrl: `https://${someHost}/api/scim/`,
  wrote: false,
  findings,
  ...over,
});

export const someLeftover = (over: Partial<Leftover> = {}): Leftover => ({
  id: 'thing-1',
  kind: 'Users',
  name: 'gt-probe-7f3a-anna',
  scimId: 'urn:x:4711',
  madeAt: '2020-11-24T08:00:00Z',
  tenantUrl: `https://${someHost}/api/scim/`,
  why: null,
  answer: '',
  ...over,
});

export const someState = (over: Partial<DoctorState> = {}): DoctorState => ({
  last: null,
  before: null,
  leftovers: [],
  ...over,
});

const on: ConnectionScreenProps['on'] = {
  check: nobody,
  cancel: nobody,
  again: nobody,
  choose: nobody,
  askConsent: nobody,
  consent: nobody,
  decline: nobody,
  remove: nobody,
  save: nobody,
  write: nobody,
};

export const someScreen = (over: Partial<ConnectionScreenProps> = {}): ConnectionScreenProps => ({
  look: unasked,
  run: unasked,
  remove: unasked,
  save: unasked,
  state: someState(),
  wanted: { kind: 'all' },
  choice: { text: '', verdict: null, layer: null },
  consent: null,
  host: someHost,
  on,
  ...over,
});
