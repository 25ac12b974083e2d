import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ServicePrincipal } from '../../../shared/model/service-principal';
import { useWords } from '../../frame/contexts';
import { Fold } from '../../parts/fold';
import { ApplicationFacts } from './app-facts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface SimilarProps {
  readonly apps: readonly ServicePrincipal[];
  readonly tenantId: string | null;
  readonly busy: boolean;
  readonly onChoose: (id: string) => void;
}

/** Applications with a name that begins alike: folded, since they are most likely somebody else's. */
export function Similar({ apps, tenantId, busy, onChoose }: SimilarProps) {
  const styles = useStyles();
  const words = useWords();
  if (apps.length === 0) return null;
  return (
    <Fold title={words.say('screen.consent.similar.title', { count: apps.length })}>
      <Text className={styles.note}>{words.say('screen.consent.similar.why')}</Text>
      <ul className={styles.list}>
        {apps.map((app) => (
          <li key={app.id} className={styles.one}>
            <ApplicationFacts app={app} tenantId={tenantId} />
            <Button size="small" disabledFocusable={busy} onClick={() => onChoose(app.id)}>
              {words.say('screen.consent.choose.button')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
