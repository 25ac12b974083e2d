import { ok } from '../../../shared/contract/problem';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const appHandlers = (
  powers: HandlerPowers,
): HandlersOf<'app' | 'settings' | 'licences' | 'link' | 'text'> => ({
  'app.look': async () => ok(powers.app.facts()),
  'settings.change': (change) => powers.app.change(change),
  'app.forget': async ({ keep = [] }) => {
    await powers.app.forget(keep);
    return ok(null);
  },
  'licences.read': async () => {
    const text = await powers.app.licences();
    return text.ok ? ok({ text: text.value }) : text;
  },
  'app.choose': ({ servicePrincipalId }, { signal }) => powers.session.choose(servicePrincipalId, signal),
  'link.open': async ({ url }) => {
    const opened = await powers.links.open(url);
    return opened.ok ? ok({ opened: opened.value }) : opened;
  },
  'text.copy': async ({ text }) => {
    await powers.clipboard.write(text);
    return ok(null);
  },
});
