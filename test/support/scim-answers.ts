import { randomUUID } from 'node:crypto';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import type { Finding } from '../../shared/model/finding';
import type { CheckDeps } from '../../shared/scim/facts';
import { type CheckInput, runChecks } from '../../shared/scim/run-checks';
import { grouptalk, type TargetAttribute } from '../../shared/target/grouptalk';
import { answers, type Behaviour } from './hostile-server';

/** Its signature is made up: the checks only read it. `exp` far ahead. */
export const goodToken = [{ alg: 'HS256' }, { iss: 'https://test.example', exp: 4_102_444_800 }, 'signature']
  .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
  .join('.');

export const scimHeaders = () => ({
  'Content-Type': 'application/scim+json',
  Date: new Date().toUTCString(),
});

export const emptyList = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
});

export const scimError = (status: number, detail: string) =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    detail,
  });

/** What GroupTalk's `/Schemas` should say. */
export const grouptalkSchemas = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 5,
  Resources: [
    schema(grouptalk.userSchemas.core, grouptalk.userAttributes),
    schema(grouptalk.userSchemas.enterprise, grouptalk.userAttributes),
    schema(grouptalk.userSchemas.own, grouptalk.userAttributes),
    schema(grouptalk.groupSchemas.core, grouptalk.groupAttributes),
    schema(grouptalk.groupSchemas.own, grouptalk.groupAttributes),
  ],
});

function schema(id: string, table: readonly TargetAttribute[]) {
  const attributes = new Map<string, { name: string; type: string; subAttributes: unknown[] }>();
  for (const { name, type } of table) {
    const local = name.startsWith('urn:')
      ? name.startsWith(`${id}:`) && name.slice(id.length + 1)
      : id.includes(':core:') && name;
    if (!local) continue;
    const [first = '', sub] = local.replace(/\[.*\]/, '').split('.');
    const complex = sub !== undefined || type === 'Reference';
    const one = attributes.get(first) ?? {
      name: first,
      type: complex ? 'complex' : type.toLowerCase(),
      subAttributes: [],
    };
    if (complex) one.subAttributes.push({ name: sub ?? 'value', type: 'string' });
    attributes.set(first, one);
  }
  return { id, attributes: [...attributes.values()] };
}

/** Nobody else's: other claims may stand before it. */
const signature = goodToken.split('.')[2] ?? '';
const noToken = answers(
  401,
  { ...scimHeaders(), 'WWW-Authenticate': 'Bearer' },
  scimError(401, 'The token is missing or wrong.'),
);

/**
 * A server that does everything right, but for what is named: searches in `Users` or `Groups`, `Schemas`, or `*` for
 * all. Whoever
 * comes without a token, or with one that is not signed as `goodToken` is, is refused first.
 */
export function scimExcept(odd: Readonly<Record<string, Behaviour>> = {}): Behaviour {
  return (socket, request) => {
    const { authorization = '' } = request.headers;
    if (!authorization.endsWith(`.${signature}`)) return noToken(socket, request);
    const resource = /\/(Users|Groups|Schemas)(?=[? ])/.exec(request.line)?.[1] ?? '';
    const behave = odd[resource] ?? odd['*'] ?? rightly(request.line);
    behave(socket, request);
  };
}

/** An endpoint where nobody is yet, and where of the three ways of describing itself only `/Schemas` is there. */
function rightly(line: string): Behaviour {
  const path = / (?:.*\/)?((?:Users|Groups|Schemas)(?=[?/ ])[^ ?]*)/.exec(line)?.[1];
  if (path === 'Schemas') return answers(200, scimHeaders(), grouptalkSchemas);
  if (path === 'Users' || path === 'Groups') return answers(200, scimHeaders(), emptyList);
  return answers(404, scimHeaders(), scimError(404, 'There is no such thing.'));
}

/** The powers of the command line, on this machine and without a proxy of its own. */
export function realDeps(options: { ca?: string; proxy?: string } = {}): CheckDeps {
  const clock = systemClock();
  return {
    http: createNodeHttp({ clock, ...options }),
    wayThere: createWayThere({ clock, ...options }),
    clock,
    guid: randomUUID,
  };
}

export interface Ran {
  readonly findings: readonly Finding[];
  /** Verdict by id. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** `id: outcome` of all that failed. */
  readonly failed: readonly string[];
  /** The same of all that failed or is a warning. */
  readonly bad: readonly string[];
}

export async function runForReal(input: CheckInput, deps = realDeps()): Promise<Ran> {
  const findings = await runChecks(deps, input, () => undefined, new AbortController().signal);
  return {
    findings,
    verdicts: Object.fromEntries(findings.map(({ id, verdict }) => [id, verdict])),
    failed: findings.filter((one) => one.verdict === 'fail').map(named),
    bad: findings.filter((one) => one.verdict === 'fail' || one.verdict === 'warn').map(named),
  };
}

const named = ({ id, outcome }: Finding) => `${id}: ${outcome}`;
