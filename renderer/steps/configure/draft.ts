import type { CallInput } from '../../../shared/contract/calls';
import type { Overview } from '../../../shared/model/overview';
import { hasTexts } from '../../use-draft';

/** What is typed into the settings, before it is saved. */
export interface Draft {
  readonly scope: 'assigned' | 'all';
  readonly typedHeadCount: string;
  readonly notify: string;
}

/** Whether what was kept of an earlier page is one. */
export const isDraft = (value: unknown): value is Draft =>
  hasTexts(value, ['scope', 'typedHeadCount', 'notify']) &&
  (value.scope === 'assigned' || value.scope === 'all');

/** What is saved, else the safe choice, with the account's own mail. */
export const draftOf = ({ settings, account }: Pick<Overview, 'settings' | 'account'>): Draft => ({
  scope: settings?.scope ?? 'assigned',
  typedHeadCount: '',
  notify: settings?.notify ?? account?.username ?? '',
});

export const configurationOf = (draft: Draft): CallInput<'configure.review'> => ({
  notify: draft.notify.trim(),
  scope:
    draft.scope === 'all'
      ? { mode: 'all', typedHeadCount: draft.typedHeadCount.trim() }
      : { mode: 'assigned' },
});

/** Entra takes one address, and so does the main process, which has the last word. */
export const isOneAddress = (text: string): boolean => /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(text.trim());

/** Typed as people type numbers: with blanks, points or commas between the thousands. */
export const isHeadCount = (typed: string, people: number): boolean =>
  typed.replace(/[\s.,'’]/g, '') === String(people);
