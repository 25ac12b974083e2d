import { Text } from '@fluentui/react-components';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import type { JobState } from '../../../shared/model/job-health';
import { useOverview, useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { ConfirmHere } from './confirm-here';

interface LeaveQuestionProps {
  readonly assignment: AppRoleAssignment;
  readonly begun: boolean;
  readonly onRemove: (assignment: AppRoleAssignment) => void;
  readonly onKeep: () => void;
}

/**
 * What un-assigning does to the account: a person is switched off, a group is deleted, since it cannot be switched off
 * (learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works, "Deprovisioning").
 */
export function LeaveQuestion({ assignment, begun, onRemove, onKeep }: LeaveQuestionProps) {
  const { say } = useWords();
  const { settings, job } = useOverview();
  const tenant = useTenantName();
  const kind = assignment.principalType === 'Group' ? 'group' : 'person';
  const effect =
    settings?.scope === 'all'
      ? say('screen.scope.leave.everyone')
      : say(`screen.scope.leave.${kind}.${paceOf(job?.state ?? 'none')}`);

  return (
    <ConfirmHere
      title={say('screen.scope.leave.title', { name: assignment.principalDisplayName })}
      act={say(begun ? 'screen.scope.leave.doing' : 'screen.scope.leave.do', { tenant })}
      acting={begun}
      keep={say('screen.scope.leave.keep')}
      onAct={() => onRemove(assignment)}
      onKeep={onKeep}
    >
      <Text>{effect}</Text>
      <Text size={200}>{say('screen.scope.leave.back')}</Text>
    </ConfirmHere>
  );
}

/** When the change reaches GroupTalk. */
function paceOf(state: JobState): 'runs' | 'stands' | 'never-ran' {
  if (state === 'running' || state === 'first-cycle') return 'runs';
  return state === 'none' || state === 'not-started' ? 'never-ran' : 'stands';
}
