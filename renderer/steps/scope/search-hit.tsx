import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { PeopleRegular, PersonRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Principal } from '../../../shared/model/principal';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    minHeight: '40px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  who: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  mail: { color: tokens.colorNeutralForeground3 },
  act: { flexShrink: 0, maxWidth: '50%', textAlign: 'end' },
});

/** One hit of a search, with what can be done with it. */
export function SearchHit({ principal, act }: { readonly principal: Principal; readonly act: ReactNode }) {
  const styles = useStyles();
  const Icon = principal.type === 'Group' ? PeopleRegular : PersonRegular;
  const under = principal.userPrincipalName ?? principal.mail;
  return (
    <li className={styles.row}>
      <Icon className={styles.icon} fontSize="20px" aria-hidden />
      <div className={styles.who}>
        <Text>
          <bdi>{principal.displayName}</bdi>
        </Text>
        {under && (
          <Text size={200} className={styles.mail}>
            <bdi>{under}</bdi>
          </Text>
        )}
      </div>
      <div className={styles.act}>{act}</div>
    </li>
  );
}
