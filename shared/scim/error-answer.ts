import type { HttpAnswer } from '../http/port';
import { isHtml } from './answer';
import { errorUrn, readJson } from './messages';
import { isPlain, memberOf } from './resource';

/**
 * What is wrong with the body of an error answer (RFC 7644 section 3.12), gravest first. Entra goes by the status
 * alone; the body is what its provisioning log shows.
 */
type ErrorFault =
  | 'page'
  | 'empty'
  | 'not-json'
  | 'not-an-error'
  | 'status-missing'
  | 'status-not-text'
  | 'status-differs'
  | 'no-detail';

/** null: it is a SCIM Error that says why. */
export function errorFaultOf(answer: HttpAnswer): ErrorFault | null {
  if (answer.text.trim() === '') return 'empty';
  const json = readJson(answer.text);
  if (json === undefined) return isHtml(answer) ? 'page' : 'not-json';
  if (!isPlain(json)) return 'not-an-error';
  const schemas = memberOf(json, 'schemas');
  const named = (one: unknown) => typeof one === 'string' && one.toLowerCase() === errorUrn.toLowerCase();
  if (!Array.isArray(schemas) || !schemas.some(named)) return 'not-an-error';
  const status = memberOf(json, 'status') ?? null;
  if (status === null) return 'status-missing';
  if (Number(status) !== answer.status) return 'status-differs';
  if (typeof status !== 'string') return 'status-not-text';
  const detail = memberOf(json, 'detail');
  return typeof detail === 'string' && detail.trim() !== '' ? null : 'no-detail';
}
