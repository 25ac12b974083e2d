import { Text } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Empty } from '../../parts/empty';
import { ProblemBar } from '../../problems';
import { SigningIn } from '../../sign-in/signing-in';
import type { Allowing } from './use-allowing';

interface PermissionProps {
  /** What will be here. */
  readonly what: string;
  readonly step: 'scope' | 'watch';
  readonly allowing: Allowing;
  readonly onAllow: () => void;
}

/** In place of what may not be read yet. The button that asks for it is the screen's primary one. */
export function Permission({ what, step, allowing, onAllow }: PermissionProps) {
  const { say } = useWords();
  return (
    <div>
      {allowing.problem && <ProblemBar problem={allowing.problem} step={step} onRetry={onAllow} />}
      <Empty
        what={what}
        why={say('screen.scope.permission.why')}
        action={allowing.busy ? <SigningIn /> : <Text size={200}>{say('screen.scope.permission.once')}</Text>}
      />
    </div>
  );
}
