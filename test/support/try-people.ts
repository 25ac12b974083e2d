import { systemClock } from '../../shared/http/node/system-clock';
import { checkLayers } from '../../shared/model/check-id';
import type { Finding } from '../../shared/model/finding';
import type { CheckInput } from '../../shared/scim/run-checks';
import { memoryProbes } from './memory-probes';
import { realDeps, runForReal } from './scim-answers';
import {
  openSpoilt,
  type Spoiling,
  type SpoiltAnswer,
  type SpoiltEndpoint,
  type SpoiltRequest,
  scimAnswer,
} from './spoilt-endpoint';

export type Json = Record<string, unknown>;

export interface Tried {
  readonly findings: readonly Finding[];
  /** `id: outcome` of all that failed or warned. */
  readonly bad: readonly string[];
  readonly endpoint: SpoiltEndpoint;
}

/** All that is tried on people, at full speed, against a spoilt endpoint on which others live. */
export async function tryPeople(spoiling: Spoiling, more: Partial<CheckInput> = {}): Promise<Tried> {
  const endpoint = await openSpoilt(spoiling, { people: 2, groups: 1 });
  try {
    const ran = await runForReal(
      {
        tenantUrl: endpoint.tenantUrl,
        token: endpoint.token,
        only: checkLayers.people,
        limits: { requestMs: 2_000, waitMs: 50, totalMs: 5_000 },
        write: { journal: memoryProbes() },
        ...more,
      },
      hasty(),
    );
    const bad = ran.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
    return { findings: ran.findings, bad: bad.map(({ id, outcome }) => `${id}: ${outcome}`), endpoint };
  } finally {
    await endpoint.close();
  }
}

/** Short waits are shorter: nothing here shows only a moment later. */
function hasty() {
  const clock = systemClock();
  return {
    ...realDeps(),
    clock: {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms < 1_500 ? ms / 50 : ms, signal),
    },
  };
}

export const jsonOf = (text: string): Json => (text === '' ? {} : (JSON.parse(text) as Json));

/** Those that are made for a trial, and nobody else. */
const isTrial = (text: string) => text.includes('gt-probe-');

/** Changes the body of requests of one method. */
export const hearing =
  (
    method: string,
    change: (body: Json, request: SpoiltRequest) => Json | SpoiltAnswer | null,
  ): NonNullable<Spoiling['request']> =>
  (request) => {
    if (request.method !== method || !/^\/Users/.test(request.path)) return request;
    const changed = change(jsonOf(request.body), request);
    if (changed === null) return request;
    if (isAnswer(changed)) return changed;
    return { ...request, body: JSON.stringify(changed) };
  };

const isAnswer = (value: Json | SpoiltAnswer): value is SpoiltAnswer =>
  typeof value.status === 'number' && 'headers' in value;

/** Refuses every request of a method that `when` finds something in. */
export const refusing = (
  method: string,
  when: (body: Json, request: SpoiltRequest) => boolean,
  answer: SpoiltAnswer = refusal(400),
): Spoiling => ({ request: hearing(method, (body, request) => (when(body, request) ? answer : null)) });

export const refusal = (status: number, scimType?: string): SpoiltAnswer =>
  scimAnswer(status, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType ? { scimType } : {}),
    detail: 'Spoilt.',
  });

export interface Op {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}
export const opsOf = (body: Json): readonly Op[] => (Array.isArray(body.Operations) ? body.Operations : []);

/** Changes the operations of every PATCH; none left: it is answered 204. */
export const patching = (change: (op: Op) => Op | null): Spoiling => ({
  request: hearing('PATCH', (body) => {
    const left = opsOf(body).flatMap((op) => change(op) ?? []);
    return left.length === 0 ? scimAnswer(204) : { ...body, Operations: left };
  }),
});

/** Changes each trial person in whatever shows it: by id, in a list, or in the answer to a change. */
export const showing = (
  change: (person: Json) => Json,
  when: (request: SpoiltRequest) => boolean = () => true,
) =>
  ({
    answer: (answer, request) => {
      if (!/^\/Users/.test(request.path) || !when(request) || !isTrial(answer.body)) return answer;
      const json = jsonOf(answer.body);
      const one = (person: Json) =>
        'userName' in person && isTrial(String(person.userName)) ? change(person) : person;
      const spoilt = Array.isArray(json.Resources)
        ? { ...json, Resources: (json.Resources as Json[]).map(one) }
        : one(json);
      return { ...answer, body: JSON.stringify(spoilt) };
    },
  }) satisfies Spoiling;

/** Changes the answers to one method. */
export const answering = (
  method: string,
  change: (answer: SpoiltAnswer, request: SpoiltRequest) => SpoiltAnswer,
): Spoiling => ({
  answer: (answer, request) =>
    request.method === method && /^\/Users/.test(request.path) ? change(answer, request) : answer,
});

/** `GET /Users?filter=…` that looks for somebody of ours. */
export const isSearch = ({ method, path }: SpoiltRequest): boolean =>
  method === 'GET' && /^\/Users\?/.test(path) && isTrial(decodeURIComponent(path));

/** Refuses every PATCH with an operation that is one of these. */
export const refusingOps = (when: (op: Op) => boolean, status = 400, scimType = 'invalidValue'): Spoiling =>
  refusing('PATCH', (body) => opsOf(body).some(when), refusal(status, scimType));

/** Takes these operations, and does nothing about them. */
export const ignoring = (when: (op: Op) => boolean): Spoiling => patching((op) => (when(op) ? null : op));
