import type { ChangeLine } from '../../../shared/model/journal';
import type { Words } from '../../../shared/words/words';

export interface SaidSetting {
  readonly label: string;
  /** As Microsoft Graph calls it. */
  readonly key: string;
  readonly old: string;
  readonly new: string;
  readonly changes: boolean;
}

/** A setting of the review in plain words: what it is called in the admin center, its old value and its new one. */
export function saySetting(words: Words, line: ChangeLine): SaidSetting {
  return {
    label: words.find(`screen.configure.review.${line.what}`) ?? words.say('screen.configure.review.other'),
    key: line.what,
    old: sayValue(words, line.what, line.old),
    new: sayValue(words, line.what, line.new),
    changes: line.old !== line.new,
  };
}

function sayValue({ say }: Words, key: string, value: string | null): string {
  if (value === null || value === '') return say('screen.configure.review.unset');
  // The main process puts this in place of what is secret.
  if (value === '…') return say('screen.configure.review.hidden');
  if (key === 'SyncAll') {
    const everyone = value.toLowerCase() === 'true';
    return say(everyone ? 'screen.configure.review.everyone' : 'screen.configure.review.assigned-only');
  }
  if (key !== 'SyncNotificationSettings') return value;
  const mail = readMail(value);
  if (!mail) return value;
  return mail.to !== ''
    ? say('screen.configure.review.mail-on', { to: mail.to })
    : say('screen.configure.review.mail-off');
}

/** Entra's JSON text; its members' names come in either case. null when it is something else. */
function readMail(value: string): { readonly to: string } | null {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const members = new Map(Object.entries(parsed).map(([name, one]) => [name.toLowerCase(), String(one)]));
    return { to: members.get('enabled')?.toLowerCase() === 'true' ? (members.get('recipients') ?? '') : '' };
  } catch {
    return null;
  }
}
