import { useFacts, useOverview, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { useSignIn } from './sign-in-context';

/** Says where the sign-in goes on, and lets it be cancelled. */
export function SigningIn() {
  const words = useWords();
  const { mode } = useFacts();
  const { begin, cancel } = useSignIn();
  const { account } = useOverview();
  const where = mode === 'practice' ? 'in-window' : 'in-browser';
  // Whoever is signed in already is only waiting for what this app sees.
  const isIn = begin.look === 'asking' && account !== null;
  if (isIn) return <Asking what={words.say('frame.sign-in.signed-in')} onCancel={cancel} />;
  return (
    <Asking
      what={words.say(`frame.sign-in.${where}`)}
      mayTake={words.say('frame.sign-in.waits')}
      onCancel={cancel}
    />
  );
}
