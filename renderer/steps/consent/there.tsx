import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Granted } from '../../../shared/model/consent';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { LinkOut } from '../../parts/link-out';
import { Section } from '../../parts/section';
import { ApplicationFacts } from './app-facts';
import { portalUrl } from './portal';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

interface ThereProps {
  readonly app: ServicePrincipal;
  readonly tenantId: string | null;
  /** null: not looked at. */
  readonly offered: boolean | null;
  /** `unlooked`: nobody has asked yet; null: this role may not read it. */
  readonly granted: readonly Granted[] | null | 'unlooked';
  readonly asking: boolean;
  readonly onShowGranted: () => void;
}

/** GroupTalk's application as it stands in the tenant, with the way to it in the Entra admin center. */
export function There({ app, tenantId, offered, granted, asking, onShowGranted }: ThereProps) {
  const styles = useStyles();
  const words = useWords();
  const tenant = useTenantName();
  const path = words.say('screen.consent.app.path', { app: app.displayName });
  return (
    <Section title={words.say('screen.consent.app.title', { tenant })}>
      <ApplicationFacts
        app={app}
        tenantId={tenantId}
        more={[
          ...(offered === null
            ? []
            : [
                {
                  label: words.say('screen.consent.app.provisioning'),
                  value: words.say(offered ? 'screen.consent.app.offered' : 'screen.consent.app.not-offered'),
                },
              ]),
          {
            label: words.say('screen.consent.app.granted'),
            value:
              granted === 'unlooked' ? (
                <Button size="small" disabledFocusable={asking} onClick={onShowGranted}>
                  {words.say('screen.consent.app.show-granted')}
                </Button>
              ) : (
                <GrantedList granted={granted} />
              ),
          },
        ]}
      />
      <div className={styles.lines}>
        <div>
          <LinkOut url={portalUrl(app)}>{words.say('screen.consent.app.open')}</LinkOut>
        </div>
        <Text size={200} className={styles.note}>
          {path}
        </Text>
      </div>
    </Section>
  );
}

function GrantedList({ granted }: { readonly granted: readonly Granted[] | null }) {
  const styles = useStyles();
  const words = useWords();
  if (!granted) return <>{words.say('screen.consent.app.not-readable')}</>;
  if (granted.length === 0) return <>{words.say('screen.consent.app.nothing')}</>;
  return (
    <span className={styles.lines}>
      {granted.map((one) => (
        <span key={`${one.forWhom} ${one.principalId} ${one.scopes.join(' ')}`}>
          {words.say(`screen.consent.app.${one.forWhom}`, { scopes: one.scopes.join(', ') })}
        </span>
      ))}
    </span>
  );
}
