import type { HttpAnswer, HttpFailure, HttpOutcome } from '../http/port';
import { readScimError } from './messages';

/** Small questions about an answer that several checks ask. */

/** Type and subtype in lower case, without parameters; empty when the answer names none. */
export const mediaType = (answer: HttpAnswer): string =>
  (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const isSuccess = (answer: HttpAnswer): boolean => answer.status >= 200 && answer.status < 300;

/** By its label, or by how it begins when it is labelled otherwise. */
export const isHtml = (answer: HttpAnswer): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType(answer)) ||
  (answer.text.trimStart().startsWith('<') &&
    /<(?:!doctype html|html)[\s>]/i.test(answer.text.slice(0, 2000)));

/** A page that wants somebody to sign in: a proxy's, a captive portal's, or the application's own. */
export const isSignInPage = (answer: HttpAnswer): boolean =>
  isHtml(answer) &&
  (/type\s*=\s*["']?password/i.test(answer.text) ||
    /\b(?:sign|log)[ -]?(?:in|on)\b|captive|hotspot|wi-?fi/i.test(pageTitle(answer)));

/** The page's title, shortened; empty when it has none. */
export const pageTitle = (answer: HttpAnswer): string =>
  short(/<title[^>]*>([^<]{0,500})/i.exec(answer.text.slice(0, 50_000))?.[1] ?? '', 80);

/** `401`, with the reason that the endpoint gives for it: `401 (invalidToken: revoked)`. */
export function inBrief(answer: HttpAnswer): string {
  const error = readScimError(answer.text);
  const challenge = /error_description="([^"]*)"/.exec(answer.headers['www-authenticate'] ?? '')?.[1];
  const reason = [error?.scimType, error?.detail || challenge].filter(Boolean).join(': ');
  return reason ? `${answer.status} (${short(reason, 160)})` : String(answer.status);
}

/** The same for what may not have come at all: then the code of the failure. */
export const toldInBrief = (outcome: HttpOutcome): string =>
  outcome.kind === 'failure' ? outcome.code : inBrief(outcome);

/** It wants to be asked more slowly, also the second time: nothing else can be told from it. */
export const isThrottled = (outcome: HttpOutcome): boolean =>
  outcome.kind === 'answer' && outcome.status === 429;

/** It says of itself that it is JSON, of whichever kind. */
export const isLabelledJson = (answer: HttpAnswer): boolean =>
  /^application\/(?:[\w.-]+\+)?json$/.test(mediaType(answer));

/** Texts of an endpoint as they may stand in a sentence: on one line, and not for ever. */
export const quoted = (text: string): string => short(text, 100);

/** Its head came, but its body is not packed as the head says: broken chunks, or no gzip where gzip was said. */
export const isGarbled = ({ code, exchange }: HttpFailure): boolean =>
  code === 'not-http' && exchange.status !== null;

/** Where a redirect points, made absolute; empty when it does not say. Never gone after. */
export function redirectTarget(answer: HttpAnswer): string {
  const location = answer.headers.location ?? '';
  const base = answer.exchange.url;
  const url = location && URL.canParse(location, base) ? new URL(location, base) : null;
  if (!url) return '';
  // The query of a sign-in page can carry state that belongs to nobody else.
  return short(`${url.origin === 'null' ? url.protocol : url.origin}${url.pathname}`, 160);
}

const short = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};
