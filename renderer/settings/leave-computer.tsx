import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useFacts, useOverview, useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { Confirm } from '../parts/confirm';
import { ProblemBar } from '../problems';
import { useCall } from '../use-call';
import { useDrafts } from '../use-draft';
import { GoesAndStays, LeavePart } from './leave-part';
import { SettingSwitch } from './setting-switch';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Fluent's controls stand a little inside; here they begin where the text begins.
  flush: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  keep: { border: 'none', margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
});

const goes = ['account', 'token', 'facts', 'statements', 'settings', 'journal', 'logs'] as const;
const stays = ['tenants', 'mails', 'registration'] as const;
const staysInPractice = ['world', 'mails'] as const;
const keepable = ['settings', 'journal'] as const;
type Keepable = (typeof keepable)[number];

/** Signing out, forgetting everything but what is chosen, and what an uninstaller leaves. */
export function LeaveComputer() {
  const styles = useStyles();
  const { say } = useWords();
  const { mode } = useFacts();
  const { account, lastAccount } = useOverview();
  const out = useCall('signIn.out');
  const forget = useCall('app.forget');
  const drafts = useDrafts();
  const [forgetButton, setForgetButton] = useState<HTMLElement | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [keep, setKeep] = useState<readonly Keepable[]>([]);
  const [kept, setKept] = useState(false);
  const busy = out.look === 'asking' || forget.look === 'asking';
  const problem = [out, forget].find((one) => one.look === 'failed')?.problem;
  const isKept = (one: string) => keep.some((other) => other === one);

  return (
    <LeavePart title={say('leave.computer.title')}>
      <Text>{say('leave.computer.out-what')}</Text>
      <div className={styles.row}>
        <Button disabledFocusable={busy || (!account && !lastAccount)} onClick={() => void out.ask({})}>
          {say('leave.computer.out')}
        </Button>
        <Button ref={setForgetButton} disabledFocusable={busy} onClick={() => setConfirming(true)}>
          {say('leave.computer.forget')}
        </Button>
      </div>
      {busy ? <Asking what={say('leave.computer.busy')} /> : null}
      {forget.look === 'answered' ? (
        <Text role="status">{say(kept ? 'leave.computer.forgotten-but' : 'leave.computer.forgotten')}</Text>
      ) : null}
      {problem ? <ProblemBar problem={problem} /> : null}
      <SettingSwitch
        of="keepOnUninstall"
        label={say('leave.computer.uninstall')}
        hint={say('leave.computer.uninstall-what')}
      />
      <Confirm
        open={confirming}
        backTo={forgetButton}
        title={say('leave.computer.question')}
        does={say('leave.computer.forget')}
        onNo={() => setConfirming(false)}
        onYes={() => {
          setConfirming(false);
          setKept(keep.length > 0);
          void forget.ask({ keep: [...keep] }).then(({ ok }) => ok && drafts.forget());
        }}
      >
        <fieldset className={styles.keep}>
          <legend className={styles.legend}>{say('leave.computer.keep')}</legend>
          {keepable.map((one) => (
            <div key={one}>
              <Checkbox
                className={styles.flush}
                checked={isKept(one)}
                label={say(`leave.computer.kept.${one}`)}
                onChange={(_, { checked }) =>
                  setKeep((before) => [...before.filter((other) => other !== one), ...(checked ? [one] : [])])
                }
              />
            </div>
          ))}
        </fieldset>
        <GoesAndStays
          goes={{
            title: say('leave.computer.goes-title'),
            items: goes.filter((one) => !isKept(one)).map((one) => say(`leave.computer.goes.${one}`)),
          }}
          stays={{
            title: say('leave.computer.stays-title'),
            items: (mode === 'practice' ? staysInPractice : stays).map((one) =>
              say(`leave.computer.stays.${one}`),
            ),
          }}
        />
      </Confirm>
    </LeavePart>
  );
}
