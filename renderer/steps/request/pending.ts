import type { CallInput } from '../../../shared/contract/calls';
import type { Problem } from '../../../shared/contract/problem';
import type { TokenReview } from '../../../shared/model/token-review';
import { hasTexts } from '../../use-draft';
import { grouptalkTenantUrl } from './addresses';

/** What a person has typed beside the token. Empty texts mean: nothing unusual. */
export interface Typed {
  readonly tenantUrl: string;
  readonly tenantId: string;
  readonly host: string;
}

export const nothingTyped: Typed = { tenantUrl: '', tenantId: '', host: '' };

/** Whether what was kept of an earlier page is that. */
export const isTyped = (value: unknown): value is Typed => hasTexts(value, keys);

/** A token that was handed in and is not kept yet. Its text is in the main process only. */
export interface Pending {
  readonly id: string;
  /** null: it could not be judged for the address yet. */
  readonly review: TokenReview | null;
  readonly problem: Problem | null;
  /** What was typed when it was judged. */
  readonly typed: Typed;
}

/** What the person can do with it now. `check`: something was typed since, so that the review is no longer of it. */
export type PendingMove = 'keep' | 'confirm' | 'check' | 'refused';

export function moveOf(pending: Pending, typed: Typed): PendingMove {
  const changed = keys.some((key) => pending.typed[key].trim() !== typed[key].trim());
  if (changed) return 'check';
  const { problem } = pending;
  // An address that cannot be used is put right by typing, never by another token.
  if (problem?.code === 'address-refused' || problem?.remedy === 'confirm') return 'confirm';
  if (problem) return 'refused';
  return pending.review ? 'keep' : 'refused';
}

const keys = ['tenantUrl', 'tenantId', 'host'] as const satisfies readonly (keyof Typed)[];

/** As the calls take it: what is empty is left out, so that GroupTalk's own address holds. */
export function typedInput({
  tenantUrl,
  tenantId,
  host,
}: Typed): Omit<CallInput<'token.review'>, 'pendingId'> {
  return {
    ...(tenantUrl.trim() ? { tenantUrl: tenantUrl.trim() } : {}),
    ...(tenantId.trim() ? { typedTenantId: tenantId.trim() } : {}),
    ...(host.trim() ? { typedHost: host.trim() } : {}),
  };
}

/** The host that must be typed to confirm an address of another origin than GroupTalk's; null when none must. */
export function hostToConfirm(tenantUrl: string): string | null {
  const text = tenantUrl.trim();
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.origin === new URL(grouptalkTenantUrl).origin) return null;
  return url.hostname.replace(/^\[|\]$/g, '') || null;
}
