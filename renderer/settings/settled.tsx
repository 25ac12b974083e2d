import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { PolicyKey } from '../../shared/model/policy';
import { useFacts, useWords } from '../frame/contexts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  lock: { flex: 'none' },
});

/** Whether the computer's policy has settled it: then it is shown, and cannot be changed. */
export const useSettled = (key: PolicyKey): boolean => useFacts().policy.settles.includes(key);

/** Why something cannot be changed here. */
export function Settled({ id }: { readonly id?: string }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Text size={200} className={styles.note} id={id}>
      <LockClosedRegular aria-hidden className={styles.lock} />
      {say('settings.policy.settled')}
    </Text>
  );
}
