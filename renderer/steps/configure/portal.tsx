import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useOverview, useWords } from '../../frame/contexts';
import { LinkOut } from '../../parts/link-out';
import { provisioningBlade } from './provisioning-blade';

const useStyles = makeStyles({
  portal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/**
 * The same place in the admin center, with the way there in words: Microsoft documents no address for it. `names`:
 * what this screen's buttons are called there.
 */
export function Portal({ names = false }: { readonly names?: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  const { app, tenant } = useOverview();
  if (app?.kind !== 'one' || !tenant) return null;
  const path = say('screen.configure.portal.path');
  return (
    <div className={styles.portal}>
      <span>
        <LinkOut url={provisioningBlade(tenant.id, app.app.id)} fallback={path}>
          {say('screen.configure.portal.open')}
        </LinkOut>
      </span>
      <Text size={200} className={styles.note}>
        {path}
      </Text>
      {names && (
        <Text size={200} className={styles.note}>
          {say('screen.configure.portal.save')} {say('screen.configure.portal.start')}
        </Text>
      )}
    </div>
  );
}
