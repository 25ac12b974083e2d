import {
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
import type { Access } from '../../shared/model/access';
import type { Words } from '../../shared/words/words';
import { useWords } from '../frame/contexts';

const useStyles = makeStyles({
  cell: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  by: { width: '26%' },
});

interface Permission {
  readonly scope: string;
  readonly resource: string;
  /** null: everybody. */
  readonly people: readonly string[] | null;
}

/** Each permission once, with all for whom it was allowed. */
function permissionsOf(grants: Access['grants']): readonly Permission[] {
  const found = new Map<string, Permission>();
  for (const { resource, scopes, person } of grants) {
    for (const scope of scopes) {
      const key = `${resource} ${scope}`;
      const before = found.get(key);
      const people =
        person === null || before?.people === null ? null : [...new Set([...(before?.people ?? []), person])];
      found.set(key, { scope, resource, people });
    }
  }
  return [...found.values()];
}

function sayWhom({ say }: Words, people: Permission['people']): string {
  if (people === null) return say('leave.access.everybody');
  const [name = '', ...more] = people;
  return more.length === 0 ? name : say('leave.access.more-people', { name, count: more.length });
}

/** What was allowed, in words and by its name, and for whom. */
export function LeaveGrants({ access, title }: { readonly access: Access; readonly title: string }) {
  const styles = useStyles();
  const words = useWords();
  const { say, find } = words;
  const permissions = permissionsOf(access.grants);
  if (permissions.length === 0) return <Text>{say('leave.access.nothing')}</Text>;
  return (
    <Table size="small" aria-label={title}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say('leave.access.can')}</TableHeaderCell>
          <TableHeaderCell>{say('leave.access.name')}</TableHeaderCell>
          <TableHeaderCell className={styles.by}>{say('leave.access.by')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {permissions.map(({ scope, resource, people }) => (
          <TableRow key={`${resource} ${scope}`}>
            <TableCell className={styles.cell}>
              {find(`leave.scope.${scope.replaceAll('.', '-')}`) ?? say('leave.access.unused')}
            </TableCell>
            <TableCell className={styles.cell}>
              <span className={styles.name}>{scope}</span>
              <br />
              <Text size={200}>{resource}</Text>
            </TableCell>
            <TableCell className={styles.cell}>{sayWhom(words, people)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
