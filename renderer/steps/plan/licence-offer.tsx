import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Problem } from '../../../shared/contract/problem';
import { useWords } from '../../frame/contexts';
import { ProblemBar } from '../../problems';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  why: { color: tokens.colorNeutralForeground2 },
});

interface LicenceOfferProps {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onAllow: () => void;
}

/** Licences need a permission of their own. It is offered, never demanded: everything goes on without it. */
export function LicenceOffer({ busy, problem, onAllow }: LicenceOfferProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div>
      <div className={styles.row}>
        <Text className={styles.why}>{words.say('screen.plan.licence.why')}</Text>
        <Button size="small" disabledFocusable={busy} onClick={onAllow}>
          {words.say('screen.plan.licence.allow')}
        </Button>
      </div>
      {problem ? <ProblemBar problem={problem} step="plan" onRetry={onAllow} /> : null}
    </div>
  );
}
