import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../shared/model/finding';
import { useWords } from '../../frame/contexts';
import { DoctorRow } from './doctor-row';
import { togetherId } from './wanted';

const useStyles = makeStyles({
  // Room for a few, so that what stands below is not pushed at the first ones.
  room: { minHeight: '400px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FoundSoFarProps {
  readonly findings: readonly Finding[];
  /** It tries to write, too. */
  readonly writes: boolean;
}

/**
 * While a run goes on: how long it may take, and what needs somebody, in the order of arrival. All is there from the
 * beginning or comes last, so that nothing jumps.
 */
export function FoundSoFar({ findings, writes }: FoundSoFarProps) {
  const styles = useStyles();
  const words = useWords();
  const bad = findings.filter(({ verdict, id }) => needsEyes.has(verdict) && id !== togetherId);
  return (
    <div className={styles.room}>
      <Text block className={styles.quiet}>
        {words.say(
          writes ? 'screen.connection.asking.may-take-writing' : 'screen.connection.asking.may-take',
        )}
      </Text>
      {bad.length === 0 && (
        <Text block className={styles.quiet}>
          {words.say('screen.connection.findings.calm-so-far')}
        </Text>
      )}
      <ul className={styles.list}>
        {bad.map((one) => (
          <DoctorRow
            key={one.id}
            finding={words.finding(one)}
            change={null}
            asking={false}
            busy
            onAgain={null}
          />
        ))}
      </ul>
    </div>
  );
}

const needsEyes: ReadonlySet<Finding['verdict']> = new Set(['fail', 'warn', 'note']);
