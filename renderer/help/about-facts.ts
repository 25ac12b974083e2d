import type { AppFacts } from '../../shared/model/app-facts';
import type { Words } from '../../shared/words/words';
import { sayPolicy } from '../settings/say-policy';
import { sayUpdates } from '../settings/say-updates';

/** What somebody who helps asks first. No secret is among it. */
export function aboutFacts(
  words: Words,
  facts: AppFacts,
): readonly { readonly label: string; readonly value: string }[] {
  const { say } = words;
  const { settings, runtime, platform, mode, secrets, version, language } = facts;
  const { clientId: id, clientIdFrom, dataFolder } = settings;
  const from = say(`about.client-id-from.${clientIdFrom}`);
  const { electron, chromium, node, fallback } = runtime;
  return [
    { label: say('frame.settings.version'), value: version },
    {
      label: say('frame.settings.runtime'),
      value: say(fallback ? 'frame.settings.runtime-fallback' : 'frame.settings.runtime-is', {
        electron,
        chromium,
        node,
        platform,
      }),
    },
    { label: say('about.mode'), value: say(`about.mode-is.${mode}`) },
    { label: say('about.client-id'), value: id ? say('about.client-id-is', { id, from }) : from },
    { label: say('about.language'), value: say(`settings.language.${language}`) },
    { label: say('frame.settings.folder'), value: dataFolder },
    { label: say('frame.settings.secrets'), value: say(`frame.settings.secrets-are.${secrets}`) },
    { label: say('about.policy'), value: sayPolicy(words, facts.policy) },
    { label: say('about.updates'), value: sayUpdates(words, facts.updates) },
    { label: say('about.licence'), value: say('about.licence-is') },
  ];
}
