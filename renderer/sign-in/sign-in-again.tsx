import { Button } from '@fluentui/react-components';
import { useWords } from '../frame/contexts';
import { useSignIn } from './sign-in-context';

/** The primary button of a screen that shows what was seen last, while nobody is signed in. */
export function SignInAgain() {
  const words = useWords();
  const signIn = useSignIn();
  return (
    <Button appearance="primary" disabledFocusable={signIn.running} onClick={() => void signIn.again()}>
      {words.say('remedy.sign-in-again')}
    </Button>
  );
}
