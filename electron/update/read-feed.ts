import type { KeyObject } from 'node:crypto';
import { failed, ok, type Result } from '../../shared/contract/problem';
import type { HttpAnswer, HttpPort } from '../../shared/http/port';
import { notGenuine, unreachable } from './feed-trouble';
import { type Manifest, parseManifest } from './manifest';
import { isSigned } from './signature';

export interface Feed {
  readonly http: HttpPort;
  /** The folder, with a slash at its end. */
  readonly url: URL;
  /** The manifest's name. */
  readonly name: string;
  readonly keys: readonly KeyObject[];
}

/** Some two kilobytes are usual. */
const mostBytes = 65_536;

/**
 * What the feed names as its newest version, once its signature is proved; before that, nothing of it is parsed.
 * Problems: `update-feed-unreachable`, `update-not-genuine`, `answer-not-understood`, `cancelled`.
 */
export async function readFeed(feed: Feed, signal: AbortSignal): Promise<Result<Manifest>> {
  const first = await readOnce(feed, signal);
  // A release that is being put there may have replaced one of the two files between our questions.
  if (first.ok || first.problem.code !== 'update-not-genuine') return first;
  return readOnce(feed, signal);
}

async function readOnce(feed: Feed, signal: AbortSignal): Promise<Result<Manifest>> {
  const { url, name, keys } = feed;
  const manifest = await ask(feed, name, signal);
  if (!manifest.ok) return manifest;
  const { status, text, malformedText } = manifest.value;
  if (status !== 200) return unreachable(url, saidOf(name, manifest.value));
  // The page of a network that wants its visitors to sign in first.
  if (/^\s*</.test(text)) return unreachable(url, `${name} is a web page`);
  const signature = await ask(feed, `${name}.sig`, signal);
  if (!signature.ok) return signature;
  if (signature.value.status === 404) return notGenuine(url, `${name}.sig is missing`);
  if (signature.value.status !== 200) return unreachable(url, saidOf(`${name}.sig`, signature.value));
  if (malformedText || !isSigned({ name, text }, signature.value.text, keys)) {
    return notGenuine(url, `${name} is not signed by the key of this build`);
  }
  const parsed = parseManifest(text, name, new URL(name, url));
  if (parsed) return ok(parsed);
  return failed('answer-not-understood', {
    params: { host: url.host },
    detail: `${name} is signed, but not as expected`,
    remedy: 'report-bug',
  });
}

async function ask({ http, url }: Feed, name: string, signal: AbortSignal): Promise<Result<HttpAnswer>> {
  const answer = await http.send(
    { method: 'GET', url: new URL(name, url).href, maxBytes: mostBytes },
    signal,
  );
  if (answer.kind === 'answer') return ok(answer);
  if (answer.code === 'cancelled') return failed('cancelled');
  return unreachable(url, `${name}: ${answer.code}, ${answer.detail}`);
}

/** A redirect is named, and not followed. */
function saidOf(name: string, { status, headers }: HttpAnswer): string {
  const { location } = headers;
  const to = location !== undefined && URL.canParse(location) ? ` to ${new URL(location).origin}` : '';
  return `${name} was answered with ${status}${to}`;
}
