import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import { useWords } from '../../frame/contexts';
import { Section } from '../../parts/section';
import { useTextDraft } from '../../use-draft';
import { ApplicationFacts } from './app-facts';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  list: { alignItems: 'stretch', gap: tokens.spacingVerticalM },
  one: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  name: { overflowWrap: 'anywhere' },
  facts: { paddingInlineStart: tokens.spacingHorizontalXXXL },
});

interface ChooseProps {
  readonly apps: readonly ServicePrincipal[];
  readonly tenantId: string | null;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
}

/** Several applications have GroupTalk's name. The one that comes from another tenant is chosen beforehand. */
export function Choose({ apps, tenantId, busy, onChoose }: ChooseProps) {
  const styles = useStyles();
  const words = useWords();
  const foreign = apps.filter(
    (app) =>
      app.appOwnerOrganizationId && app.appOwnerOrganizationId.toLowerCase() !== tenantId?.toLowerCase(),
  );
  const [kept, setChosen] = useTextDraft(
    'consent.chosen',
    foreign.length === 1 ? (foreign[0]?.id ?? '') : '',
  );
  const chosen = apps.some(({ id }) => id === kept) ? kept : '';
  const title = words.say('screen.consent.choose.title');
  return (
    <Section title={title}>
      <Text className={styles.note}>{words.say('screen.consent.choose.why')}</Text>
      <RadioGroup
        aria-label={title}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
        className={styles.list}
      >
        {apps.map((app) => (
          <div key={app.id} className={styles.one}>
            <Radio value={app.id} label={<span className={styles.name}>{app.displayName}</span>} />
            <div className={styles.facts}>
              <ApplicationFacts app={app} tenantId={tenantId} nameless />
            </div>
          </div>
        ))}
      </RadioGroup>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen === ''}
          onClick={() => onChoose(chosen)}
        >
          {words.say('screen.consent.choose.button')}
        </Button>
      </div>
    </Section>
  );
}
