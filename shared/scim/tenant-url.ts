import { isLoopback } from '../http/request-guard';

/** Why a typed text cannot be used as a Tenant URL. */
type TenantUrlRefusal =
  | 'empty'
  | 'not-a-url'
  | 'scheme-missing'
  | 'scheme-unknown'
  | 'plain-http'
  | 'user-info'
  | 'query'
  | 'fragment'
  | 'blank-inside';

/** What was put right on the way, to be said but not to be refused. */
type TenantUrlNote = 'blanks-removed' | 'entra-flag-removed' | 'slash-added' | 'ends-with-resource';

export interface TenantUrl {
  /** Absolute, without query and fragment, ends with one `/`. */
  readonly url: string;
  /** As `URL.origin` gives it; what a credential is bound to. */
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** `http:` to this computer itself. */
  readonly plain: boolean;
  readonly notes: readonly TenantUrlNote[];
}

export type ParsedTenantUrl =
  | { readonly ok: true; readonly value: TenantUrl }
  /** `suggestion`: an address that would be accepted, when it is plain what was meant. */
  | { readonly ok: false; readonly reason: TenantUrlRefusal; readonly suggestion: string | null };

/**
 * Entra's own switch for its newer PATCH dialect. It belongs into Entra's Tenant URL only: an endpoint
 * called with it may refuse the request.
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility
 */
const entraFlag = 'aadoptscim062020';

const around = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** Reads a Tenant URL as a person types or pastes it. Never throws; a refused text is not echoed. */
export function parseTenantUrl(text: string): ParsedTenantUrl {
  const trimmed = text.replace(around, '');
  if (trimmed === '') return refuse('empty');
  if (/\s/.test(trimmed)) return refuse('blank-inside');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return withoutScheme(trimmed);
  const url = readUrl(trimmed);
  if (!url) return refuse('not-a-url');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('scheme-unknown');
  if (!url.hostname) return refuse('not-a-url');
  if (url.username || url.password) return refuse('user-info');
  const plain = url.protocol === 'http:';
  if (plain && !isLoopback(url.hostname)) return refuse('plain-http', swapScheme(url));
  if (url.hash || trimmed.includes('#')) return refuse('fragment', bare(url));

  const queries = url.search.slice(1).split('&').filter(Boolean);
  const flag = (one: string) => one.toLowerCase().replace(/=.*$/, '') === entraFlag;
  if (queries.some((one) => !flag(one))) return refuse('query', bare(url));

  const notes: TenantUrlNote[] = [];
  if (trimmed !== text) notes.push('blanks-removed');
  if (queries.length > 0) notes.push('entra-flag-removed');
  if (!url.pathname.endsWith('/')) notes.push('slash-added');
  if (/\/(?:Users|Groups|Schemas|ServiceProviderConfig|ResourceTypes)\/*$/i.test(url.pathname)) {
    notes.push('ends-with-resource');
  }
  return {
    ok: true,
    value: {
      url: bare(url),
      origin: url.origin,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port ? Number(url.port) : plain ? 80 : 443,
      plain,
      notes,
    },
  };
}

/** `join('https://host/scim/', 'Users')`: one slash between them, never two. */
export function joinUrl(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

const readUrl = (text: string) => (URL.canParse(text) ? new URL(text) : null);

const refuse = (reason: TenantUrlRefusal, suggestion: string | null = null): ParsedTenantUrl => ({
  ok: false,
  reason,
  suggestion,
});

function withoutScheme(text: string): ParsedTenantUrl {
  if (/^(?!localhost:)[a-z][a-z0-9+-]*:(?!\d)/i.test(text)) return refuse('scheme-unknown');
  const guess = readUrl(`https://${text.replace(/^\/+/, '')}`);
  const looksLikeHost = guess && !guess.username && /[.:]|^localhost$/.test(guess.hostname);
  return looksLikeHost ? refuse('scheme-missing', bare(guess)) : refuse('not-a-url');
}

const bare = (url: URL) => `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;

/** A port that was given with `http:` says nothing about the one of `https:`. */
const swapScheme = (url: URL) => `https://${url.hostname}${url.pathname.replace(/\/*$/, '/')}`;
