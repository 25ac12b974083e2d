import { failed, ok } from '../../../shared/contract/problem';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const practiceHandlers = ({ practice, session }: HandlerPowers): HandlersOf<'practice'> => ({
  'practice.nextCycle': async () => {
    if (!practice) return notHere();
    const ran = await practice.nextCycle();
    void session.lookAgain();
    return ran;
  },
  'practice.startOver': async () => {
    if (!practice) return notHere();
    const begun = await practice.startOver();
    return begun.ok ? ok(session.overview()) : begun;
  },
  'practice.open': async ({ page }) => (practice ? practice.open(page) : notHere()),
});

const notHere = () => failed('unexpected', { detail: 'not in practice mode', remedy: 'report-bug' });
