import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PeopleRegular, PersonRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { AppRoleAssignment } from '../../../shared/model/app-role-assignment';
import { useWords } from '../../frame/contexts';
import { Heard } from '../../parts/heard';
import { When } from '../../parts/when';
import { tight } from '../../styles/theme';

const useStyles = makeStyles({
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  text: { minWidth: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  kind: { width: '96px', [tight]: { display: 'none' } },
  since: { width: '170px', [tight]: { display: 'none' } },
  act: { width: '112px', textAlign: 'end' },
  confirm: { paddingBlock: tokens.spacingVerticalS },
  all: { marginBlockStart: tokens.spacingVerticalS },
});

/** So many are drawn at first, besides those that have just come; a tenant may have thousands. */
const fewEnough = 10;

interface AssignedTableProps {
  readonly assignments: readonly AppRoleAssignment[];
  /** Those that were assigned just now: they are always drawn. */
  readonly fresh: readonly string[];
  /** The one that is about to be removed: its question stands under its row. */
  readonly leaving: { readonly id: string; readonly question: ReactNode } | null;
  readonly onRemove: (assignment: AppRoleAssignment) => void;
}

/** Who is assigned now: name, kind, since when. */
export function AssignedTable({ assignments, fresh, leaving, onRemove }: AssignedTableProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const shown = assignments.filter(({ id }, at) => all || at < fewEnough || fresh.includes(id));

  return (
    <>
      <Table size="small" aria-label={say('screen.scope.assigned.title')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('screen.scope.assigned.name')}</TableHeaderCell>
            <TableHeaderCell className={styles.kind}>{say('screen.scope.assigned.kind')}</TableHeaderCell>
            <TableHeaderCell className={styles.since}>{say('screen.scope.assigned.since')}</TableHeaderCell>
            <TableHeaderCell className={styles.act}>
              <Heard>{say('screen.scope.assigned.act')}</Heard>
            </TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.flatMap((one) => [
            <AssignedRow key={one.id} one={one} onRemove={onRemove} />,
            ...(leaving?.id === one.id
              ? [
                  <TableRow key={`${one.id} leaving`}>
                    <TableCell colSpan={4}>
                      <div className={styles.confirm}>{leaving.question}</div>
                    </TableCell>
                  </TableRow>,
                ]
              : []),
          ])}
        </TableBody>
      </Table>
      {shown.length < assignments.length && (
        <Button className={styles.all} appearance="subtle" onClick={() => setAll(true)}>
          {say('screen.scope.assigned.all', { count: assignments.length })}
        </Button>
      )}
    </>
  );
}

function AssignedRow({
  one,
  onRemove,
}: {
  one: AppRoleAssignment;
  onRemove: AssignedTableProps['onRemove'];
}) {
  const styles = useStyles();
  const words = useWords();
  const { principalDisplayName: name, principalType } = one;
  const Icon = principalType === 'Group' ? PeopleRegular : PersonRegular;
  const kind = words.find(`screen.scope.kind.${principalType}`) ?? words.say('screen.scope.kind.other');
  return (
    <TableRow>
      <TableCell>
        <div className={styles.name}>
          <Icon className={styles.icon} fontSize="16px" aria-hidden />
          <bdi className={styles.text}>{name}</bdi>
        </div>
      </TableCell>
      <TableCell className={styles.kind}>{kind}</TableCell>
      <TableCell className={styles.since}>
        {one.createdDateTime ? <When iso={one.createdDateTime} /> : <Text>–</Text>}
      </TableCell>
      <TableCell className={styles.act}>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.say('screen.scope.assigned.remove-name', { name })}
          onClick={() => onRemove(one)}
        >
          {words.say('screen.scope.assigned.remove')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
