import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { Empty } from '../../parts/empty';
import { When } from '../../parts/when';
import { AssignedTable } from './assigned-table';
import { LeaveQuestion } from './leave-question';
import type { ScopeScreenProps } from './screen';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: 'inherit' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    minHeight: '24px',
  },
});

type AssignedProps = Pick<
  ScopeScreenProps,
  'seen' | 'assignments' | 'fresh' | 'leaving' | 'onLook' | 'onLeave' | 'onRemove'
>;

/** Who is assigned now. Nothing stands below the list, so that it pushes nothing when it grows. */
export function Assigned(props: AssignedProps) {
  const { say } = useWords();
  const { seen, assignments, leaving } = props;
  return (
    <>
      <div>
        <ScopeChoice />
        <LastRead {...props} />
      </div>
      {assignments && assignments.length > 0 ? (
        <AssignedTable
          assignments={assignments}
          fresh={props.fresh}
          leaving={
            leaving && {
              id: leaving.assignment.id,
              question: (
                <LeaveQuestion {...leaving} onRemove={props.onRemove} onKeep={() => props.onLeave(null)} />
              ),
            }
          }
          onRemove={props.onLeave}
        />
      ) : (
        seen.look !== 'asking' && (
          <Empty
            what={say('screen.scope.assigned.empty-what')}
            why={say(assignments ? 'screen.scope.assigned.empty-why' : 'screen.scope.assigned.unread')}
          />
        )
      )}
    </>
  );
}

/** What stands in the way of believing the list: its age. */
function LastRead({ seen, onLook }: Pick<AssignedProps, 'seen' | 'onLook'>) {
  const styles = useStyles();
  const { say } = useWords();
  if (!seen.value || seen.askedAt === null) return <div className={styles.line} />;
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.note}>
        {say('screen.scope.assigned.read-at')} <When iso={new Date(seen.askedAt).toISOString()} />
      </Text>
      <Button size="small" appearance="subtle" disabledFocusable={seen.look === 'asking'} onClick={onLook}>
        {say('screen.scope.assigned.again')}
      </Button>
    </div>
  );
}

/** The choice between assigned people and everyone is one of the settings; here a sentence points there. */
function ScopeChoice() {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = useOverview();
  const go = useGo();
  return (
    <Text block size={200} className={styles.note}>
      {say('screen.scope.assigned.nested')} {say(`screen.scope.choice.${settings?.scope ?? 'unknown'}`)}{' '}
      <Link as="button" className={styles.link} onClick={() => go('configure')}>
        {say('screen.scope.choice.change')}
      </Link>
    </Text>
  );
}
