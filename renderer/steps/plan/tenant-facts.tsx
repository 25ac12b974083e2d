import { makeStyles, tokens } from '@fluentui/react-components';
import type { Overview } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { CopyButton } from '../../parts/copy-button';
import { FactsTable } from '../../parts/facts-table';
import { Section } from '../../parts/section';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** The tenant by all the names it has, and who is signed in to it. The rows are there before their answers. */
export function TenantFacts({
  overview: { tenant, account, lastAccount },
}: {
  readonly overview: Pick<Overview, 'tenant' | 'account' | 'lastAccount'>;
}) {
  const styles = useStyles();
  const words = useWords();
  const who = account ?? lastAccount;
  const id = tenant?.id ?? who?.tenantId;
  if (!id) return null;
  const domains = tenant
    ? [...new Set([tenant.defaultDomain, tenant.initialDomain])].filter(Boolean).join(', ') || '–'
    : '…';
  return (
    <Section title={words.say('screen.plan.tenant.title')}>
      <FactsTable
        rows={[
          { label: words.say('screen.plan.tenant.name'), value: tenant?.displayName ?? '…' },
          {
            label: words.say('screen.plan.tenant.id'),
            value: (
              <span className={styles.line}>
                <span className={styles.mono}>{id}</span>
                <CopyButton text={id} label={words.say('screen.plan.tenant.copy-id')} />
              </span>
            ),
          },
          { label: words.say('screen.plan.tenant.domains'), value: domains },
          ...(who
            ? [
                {
                  label: words.say('screen.plan.tenant.account'),
                  value: who.name ? `${who.name} (${who.username})` : who.username,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
