import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { SecretHint } from '../../../shared/model/secret-hint';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';
import { ProblemBar } from '../../problems';
import { Buttons } from './buttons';
import { Expiry } from './expiry';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

interface KeptTokenProps {
  readonly hint: SecretHint;
  readonly memoryOnly: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly forgetting: { readonly busy: boolean; readonly problem: Problem | null };
  readonly onReplace: () => void;
  readonly onForget: () => void;
}

/** All that is left to see of a token once it is kept. */
export function KeptToken({ hint, memoryOnly, now, forgetting, onReplace, onForget }: KeptTokenProps) {
  const styles = useStyles();
  const words = useWords();
  const unnamed = words.say('screen.request.review.unnamed');
  return (
    <>
      <FactsTable
        rows={[
          {
            label: words.say('screen.request.review.token'),
            value: hint.lastFour ? `…${hint.lastFour}` : words.say('screen.request.review.no-hint'),
            mono: hint.lastFour !== '',
          },
          { label: words.say('screen.request.review.issuer'), value: hint.issuer ?? unnamed },
          { label: words.say('screen.request.review.organisation'), value: hint.organisation ?? unnamed },
          {
            label: words.say('screen.request.review.expires'),
            value: <Expiry expiresAt={hint.expiresAt} now={now} />,
          },
          {
            label: words.say('screen.request.advanced.title'),
            value: (
              <span className={styles.line}>
                {hint.tenantUrl}
                <CopyButton text={hint.tenantUrl} label={words.say('screen.request.advanced.copy')} />
              </span>
            ),
            mono: true,
          },
        ]}
      />
      {memoryOnly ? (
        <Text className={styles.note}>{words.say('screen.request.token.memory-only')}</Text>
      ) : null}
      <Forget {...forgetting} onReplace={onReplace} onForget={onForget} />
      {forgetting.problem ? <ProblemBar problem={forgetting.problem} onRetry={onForget} /> : null}
    </>
  );
}

/** Asked a second time in place: the token is gone then, and GroupTalk Admin may not show it again. */
function Forget({
  busy,
  onReplace,
  onForget,
}: Pick<KeptTokenProps, 'onReplace' | 'onForget'> & { readonly busy: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Buttons>
        <Button onClick={onReplace}>{words.say('screen.request.kept.replace')}</Button>
        <Button appearance="subtle" onClick={() => setAsked(true)}>
          {words.say('screen.request.kept.forget')}
        </Button>
      </Buttons>
    );
  }
  return (
    <section aria-label={words.say('screen.request.kept.forget')}>
      <Text className={styles.note}>{words.say('screen.request.kept.forget-ask')}</Text>
      <Buttons>
        <Button disabledFocusable={busy} onClick={onForget}>
          {words.say('screen.request.kept.forget-really')}
        </Button>
        <Button appearance="subtle" autoFocus onClick={() => setAsked(false)}>
          {words.say('screen.request.kept.forget-not')}
        </Button>
      </Buttons>
    </section>
  );
}
