import { Button, Text } from '@fluentui/react-components';
import type { Statement } from '../../../shared/model/statement';
import { useWords } from '../../frame/contexts';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

interface AdminStatementProps {
  readonly statement: Statement | null;
  readonly busy: boolean;
  /** The primary button at the top says the same: then there is none here. */
  readonly statedAbove: boolean;
  readonly onState: () => void;
  readonly onTakeBack: () => void;
}

/** "My GroupTalk account has Admin permissions": no API can tell, so a person says it, dated, and can take it back. */
export function AdminStatement(props: AdminStatementProps) {
  const { statement, busy, statedAbove, onState, onTakeBack } = props;
  const words = useWords();
  const claim = words.say('screen.plan.admin.claim');
  return (
    <Section title={words.say('screen.plan.admin.title')}>
      {statement ? (
        <Said claim={claim} statement={statement} busy={busy} onTakeBack={onTakeBack} />
      ) : (
        <>
          <Text>
            {words.say('screen.plan.admin.why')} {words.say('screen.plan.said.stays-here')}
          </Text>
          {statedAbove ? null : (
            <div>
              <Button disabledFocusable={busy} onClick={onState}>
                {claim}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
