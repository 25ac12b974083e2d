import { useFacts, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { useSignIn } from './sign-in-context';

/** Says where the sign-in goes on, and lets it be cancelled. */
export function SigningIn() {
  const words = useWords();
  const { mode } = useFacts();
  const { cancel } = useSignIn();
  return (
    <Asking
      what={words.say(mode === 'practice' ? 'frame.sign-in.in-window' : 'frame.sign-in.in-browser')}
      mayTake={words.say('frame.sign-in.waits')}
      onCancel={cancel}
    />
  );
}
