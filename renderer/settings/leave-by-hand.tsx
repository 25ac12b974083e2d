import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Access } from '../../shared/model/access';
import { useWords } from '../frame/contexts';
import { CopyButton } from '../parts/copy-button';
import { LinkOut } from '../parts/link-out';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  copied: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  command: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** How an administrator takes this app out of the tenant without it: by the admin center, or by a command. */
export function LeaveByHand({ access }: { readonly access: Access }) {
  const styles = useStyles();
  const { say } = useWords();
  const app = access.servicePrincipal?.displayName || say('leave.by-hand.app');
  const way = say('leave.by-hand.way', { app });
  return (
    <div className={styles.box}>
      <Text>{say('leave.by-hand.who')}</Text>
      <div className={styles.copied}>
        <Text>{way}</Text>
        <CopyButton text={way} label={say('leave.by-hand.copy-way')} />
      </div>
      <LinkOut url={access.portalUrl} fallback={way}>
        {say('leave.by-hand.open')}
      </LinkOut>
      <Text>{say('leave.by-hand.or-command')}</Text>
      <code className={styles.command}>{access.command}</code>
      <CopyButton text={access.command} label={say('leave.by-hand.copy-command')} />
    </div>
  );
}
