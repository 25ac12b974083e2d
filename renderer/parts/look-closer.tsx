import { Link } from '@fluentui/react-components';
import { useGo, useWords } from '../frame/contexts';

/** From a broken connection to the tool that says why. */
export function LookCloser() {
  const { say } = useWords();
  const go = useGo();
  return (
    <Link as="button" type="button" onClick={() => go('connection')}>
      {say('screen.connection.closer')}
    </Link>
  );
}
