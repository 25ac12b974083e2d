import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useFacts, useOverview, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { Confirm } from '../parts/confirm';
import { Section } from '../parts/section';
import { ProblemBar } from '../problems';
import { useCall } from '../use-call';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lists: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

const goes = ['account', 'token', 'facts', 'statements', 'settings', 'logs'] as const;
const stays = ['tenants', 'mails', 'registration'] as const;
const staysInPractice = ['world', 'mails'] as const;

/** Signing out, and forgetting everything, with what goes and what stays said before. */
export function Leave() {
  const styles = useStyles();
  const words = useWords();
  const { mode } = useFacts();
  const { account, lastAccount } = useOverview();
  const out = useCall('signIn.out');
  const forget = useCall('app.forget');
  const [forgetButton, setForgetButton] = useState<HTMLElement | null>(null);
  const [confirming, setConfirming] = useState(false);
  const practice = mode === 'practice';
  const busy = out.look === 'asking' || forget.look === 'asking';
  const problem = [out, forget].find((one) => one.look === 'failed')?.problem;

  return (
    <Section title={words.say('frame.leave.title')}>
      <Text>{words.say('frame.leave.out-what')}</Text>
      <div className={styles.row}>
        <Button disabled={busy || (!account && !lastAccount)} onClick={() => void out.ask({})}>
          {words.say('frame.leave.out')}
        </Button>
        <Button ref={setForgetButton} disabled={busy} onClick={() => setConfirming(true)}>
          {words.say('frame.leave.forget')}
        </Button>
      </div>
      {busy ? <Asking what={words.say('frame.leave.busy')} /> : null}
      {forget.look === 'answered' ? <Text role="status">{words.say('frame.leave.forgotten')}</Text> : null}
      {problem ? <ProblemBar problem={problem} /> : null}
      <Confirm
        open={confirming}
        backTo={forgetButton}
        title={words.say('frame.leave.forget-title')}
        does={words.say('frame.leave.forget')}
        onNo={() => setConfirming(false)}
        onYes={() => {
          setConfirming(false);
          void forget.ask({});
        }}
      >
        <div className={styles.lists}>
          <div>
            <Text weight="semibold">{words.say('frame.leave.goes-title')}</Text>
            <ul className={styles.list}>
              {goes.map((one) => (
                <li key={one}>{words.say(`frame.leave.goes.${one}`)}</li>
              ))}
            </ul>
          </div>
          <div>
            <Text weight="semibold">{words.say('frame.leave.stays-title')}</Text>
            <ul className={styles.list}>
              {(practice ? staysInPractice : stays).map((one) => (
                <li key={one}>{words.say(`frame.leave.stays.${one}`)}</li>
              ))}
            </ul>
          </div>
        </div>
      </Confirm>
    </Section>
  );
}
