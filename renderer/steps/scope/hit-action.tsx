import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { Principal } from '../../../shared/model/principal';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';

const useStyles = makeStyles({
  already: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface HitActionProps {
  readonly principal: Principal;
  readonly assigned: boolean;
  readonly assigning: Principal | null;
  readonly onAssign: (principal: Principal) => void;
}

/** Assign, or why not. */
export function HitAction({ principal, assigned, assigning, onAssign }: HitActionProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const { displayName: name } = principal;

  if (assigned) {
    return (
      <Text size={200} className={styles.already}>
        <CheckmarkRegular aria-hidden />
        {say('screen.scope.hit.already')}
      </Text>
    );
  }
  if (principal.securityEnabled === false) {
    return (
      <Text size={200} className={styles.note}>
        {say('screen.scope.hit.not-security')}
      </Text>
    );
  }
  const mine = assigning?.id === principal.id;
  return (
    <Button
      size="small"
      disabledFocusable={assigning !== null}
      icon={mine ? <Spinner size="extra-tiny" aria-label={say('screen.scope.hit.assigning')} /> : null}
      aria-label={say('screen.scope.hit.assign-name', { name, tenant })}
      onClick={() => onAssign(principal)}
    >
      {say('screen.scope.hit.assign', { tenant })}
    </Button>
  );
}
