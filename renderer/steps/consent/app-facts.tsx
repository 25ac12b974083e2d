import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  plain: { overflowWrap: 'anywhere' },
});

interface AppFactsProps {
  readonly app: ServicePrincipal;
  readonly tenantId: string | null;
  /** Its name stands above already. */
  readonly nameless?: boolean;
  /** Rows after those that every application has. */
  readonly more?: Parameters<typeof FactsTable>[0]['rows'];
}

/** By what an application is known: its name, its two IDs, and which tenant it comes from. */
export function ApplicationFacts({ app, tenantId, nameless = false, more = [] }: AppFactsProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <FactsTable
      rows={[
        ...(nameless
          ? []
          : [
              {
                label: words.say('screen.consent.app.name'),
                value: <Text className={styles.plain}>{app.displayName}</Text>,
              },
            ]),
        {
          label: words.say('screen.consent.app.object-id'),
          value: (
            <span className={styles.line}>
              {app.id}
              <CopyButton text={app.id} label={words.say('screen.consent.app.copy-object-id')} />
            </span>
          ),
          mono: true,
        },
        {
          label: words.say('screen.consent.app.app-id'),
          value: (
            <span className={styles.line}>
              {app.appId}
              <CopyButton text={app.appId} label={words.say('screen.consent.app.copy-app-id')} />
            </span>
          ),
          mono: true,
        },
        {
          label: words.say('screen.consent.app.created-by'),
          value: <CreatedBy app={app} tenantId={tenantId} />,
        },
        {
          label: words.say('screen.consent.app.sign-in'),
          value: words.say(app.accountEnabled ? 'screen.consent.app.enabled' : 'screen.consent.app.disabled'),
        },
        ...more,
      ]}
    />
  );
}

function CreatedBy({ app, tenantId }: Pick<AppFactsProps, 'app' | 'tenantId'>) {
  const words = useWords();
  const owner = app.appOwnerOrganizationId;
  if (!owner) return <>{words.say('screen.consent.app.by-unknown')}</>;
  if (owner.toLowerCase() !== tenantId?.toLowerCase()) {
    return <>{words.say('screen.consent.app.by-other', { id: owner })}</>;
  }
  return (
    <>{words.say(app.applicationTemplateId ? 'screen.consent.app.by-gallery' : 'screen.consent.app.by-us')}</>
  );
}
