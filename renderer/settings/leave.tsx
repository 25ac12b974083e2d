import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useOverview, useWords } from '../frame/contexts';
import { Section } from '../parts/section';
import { LeaveComputer } from './leave-computer';
import { LeaveTenant } from './leave-tenant';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The end of the work: this app out of the tenant, and off this computer. */
export function Leave() {
  const styles = useStyles();
  const { say } = useWords();
  const { account, lastAccount } = useOverview();
  // What one person may see is not shown to the next.
  const who = account ?? lastAccount;
  return (
    <Section title={say('leave.title')}>
      <Text>{say('leave.what')}</Text>
      <div className={styles.parts}>
        <LeaveTenant key={`${who?.tenantId} ${who?.homeAccountId}`} />
        <LeaveComputer />
      </div>
    </Section>
  );
}
