import type { HttpAnswer, HttpOutcome, HttpPort } from '../../http/port';
import type { PracticeContext, ValidationVerdict } from '../context';
import type { Failure } from './change';
import { statusName } from './failures';
import { findJob } from './job-place';
import type { Rules } from './plan';
import { objectRule } from './rules';
import { type Credentials, readSettings } from './settings';
import { createTarget, findPath, jsonBody, type Target } from './target';

const scim = 'SystemForCrossDomainIdentityManagement';
const longestContent = 1000;

/**
 * Entra's "Test Connection": a person, then a group that cannot exist. Each must be answered 200 with an
 * empty list. The person is looked for by the mapping's first matching attribute. null: all is well.
 */
export async function testConnection(
  context: PracticeContext,
  target: Target,
  rules: Rules,
): Promise<Failure | null> {
  const userMatch = rules.User?.matching[0]?.targetAttributeName ?? 'userName';
  const people = judge(await ask(target, findPath('User', userMatch, context.guid())));
  if (people !== null || rules.Group === null) return people;
  const groupMatch = rules.Group.matching[0]?.targetAttributeName ?? 'displayName';
  return judge(await ask(target, findPath('Group', groupMatch, context.guid())));
}

/** The same with credentials that may not be saved yet, and perhaps no job. */
export async function validateCredentials(
  context: PracticeContext,
  http: HttpPort,
  servicePrincipalId: string,
  credentials: Credentials,
  jobId?: string,
): Promise<ValidationVerdict> {
  const job = jobId === undefined ? undefined : findJob(context, servicePrincipalId, jobId)?.job;
  const settings = readSettings(credentials, job);
  const target = createTarget(context, http, settings);
  const rules =
    job === undefined
      ? { User: null, Group: null }
      : { User: objectRule(job, 'User'), Group: objectRule(job, 'Group') };
  const failure = await testConnection(context, target, rules);
  if (failure === null) return { ok: true };
  return { ok: false, code: failure.code, message: failure.message };
}

interface Asked {
  readonly resource: string;
  readonly outcome: HttpOutcome;
}

const ask = async (target: Target, path: string): Promise<Asked> => ({
  resource: path,
  outcome: await target.send('GET', path),
});

function judge({ resource, outcome }: Asked): Failure | null {
  if (outcome.kind === 'failure')
    return failure(
      'CredentialValidationUnavailable',
      `We are not able to connect to your application. An error occurred while sending the request (${outcome.code}). Please check the Tenant URL and try again.`,
      null,
    );
  if (outcome.status === 401 || outcome.status === 403)
    return failure(
      'InvalidCredentials',
      `You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account. ${received(resource, outcome)}`,
      outcome,
    );
  const body = outcome.status === 200 ? jsonBody(outcome) : null;
  if (body?.totalResults === 0) return null;
  return failure(
    'CredentialValidationUnavailable',
    `We received this unexpected response from your application: ${received(resource, outcome)} Please check the service and try again.`,
    outcome,
  );
}

function received(resource: string, answer: HttpAnswer): string {
  const headers = Object.entries(answer.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  return [
    'Received response from Web resource.',
    `Resource: ${resource}`,
    'Operation: GET',
    `Response Status Code: ${statusName(answer.status)}`,
    `Response Headers: ${headers}`,
    `Response Content: ${answer.text.slice(0, longestContent)}`,
  ].join('\n');
}

const failure = (code: string, message: string, answer: HttpAnswer | null): Failure => ({
  code: scim + code,
  message,
  webAnswer:
    answer === null
      ? null
      : `StatusCode: ${statusName(answer.status)}  Web Response: ${answer.text.slice(0, longestContent)}`,
  category: 'nonServiceFailure',
  stopsJob: true,
});
