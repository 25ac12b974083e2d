import type { PolicyFacts } from '../../shared/model/policy';
import type { Words } from '../../shared/words/words';

/** What the computer's policy settles, as a sentence. */
export function sayPolicy({ say, locale }: Words, { state, settles }: PolicyFacts): string {
  if (state !== 'read') return say(`settings.policy.${state}`);
  if (settles.length === 0) return say('settings.policy.read-nothing');
  const names = settles.map((key) => say(`settings.policy.keys.${key}`));
  return say('settings.policy.read', { settles: new Intl.ListFormat(locale).format(names) });
}
