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
import { useEffect, useRef } from 'react';
import type { Leftover } from '../../../shared/model/doctor-run';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Heard } from '../../parts/heard';
import { Section } from '../../parts/section';
import { When } from '../../parts/when';
import { ProblemBar } from '../../problems';
import type { Seen } from '../../steps/scope/seen';
import { tight } from '../../styles/theme';
import { hostOf } from './host';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  cell: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  kind: { width: '84px', [tight]: { display: 'none' } },
  made: { width: '160px', [tight]: { display: 'none' } },
  act: { width: '96px', textAlign: 'end' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
});

interface LeftoversProps {
  readonly leftovers: readonly Leftover[];
  readonly remove: Seen<'doctor.removeLeftover'>;
  /** Something is being checked or removed. */
  readonly busy: boolean;
  /** null: all of them. */
  readonly onRemove: (id: string | null) => void;
}

/** What trials have made and nobody has seen go: by name and ID, each with its own button. */
export function Leftovers({ leftovers, remove, busy, onRemove }: LeftoversProps) {
  const styles = useStyles();
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const count = leftovers.length;
  const hosts = [...new Set(leftovers.map(({ tenantUrl }) => hostOf(tenantUrl)))].join(', ');
  const asking = remove.look === 'asking';
  const tried = remove.look === 'answered';
  useEffect(() => {
    // The button that was pressed went away with its row.
    if (tried && count >= 0 && document.activeElement === document.body) {
      line.current?.focus({ preventScroll: true });
    }
  }, [tried, count]);

  return (
    <Section title={say('screen.connection.left.title')}>
      <Text className={styles.quiet}>
        {count > 0 ? say('screen.connection.left.what', { host: hosts }) : say('screen.connection.left.none')}
      </Text>
      {count > 0 && (
        <Table size="small" aria-label={say('screen.connection.left.title')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say('screen.connection.left.name')}</TableHeaderCell>
              <TableHeaderCell className={styles.kind}>{say('screen.connection.left.kind')}</TableHeaderCell>
              <TableHeaderCell>{say('screen.connection.left.id')}</TableHeaderCell>
              <TableHeaderCell className={styles.made}>{say('screen.connection.left.made')}</TableHeaderCell>
              <TableHeaderCell className={styles.act}>
                <Heard>{say('screen.connection.left.act')}</Heard>
              </TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {leftovers.map((one) => (
              <LeftoverRow key={one.id} one={one} busy={busy} onRemove={onRemove} />
            ))}
          </TableBody>
        </Table>
      )}
      <div className={styles.foot}>
        {count > 0 && (
          <Button disabledFocusable={busy} onClick={() => onRemove(null)}>
            {say('screen.connection.left.remove-all', { host: hosts })}
          </Button>
        )}
        {asking ? (
          <Asking what={say('screen.connection.left.removing', { host: hosts })} />
        ) : (
          <div ref={line} role="status" tabIndex={-1}>
            {tried &&
              (count > 0
                ? say('screen.connection.left.stays', { count })
                : say('screen.connection.left.gone'))}
          </div>
        )}
      </div>
      {remove.look === 'failed' && remove.problem && (
        <ProblemBar problem={remove.problem} onRetry={() => onRemove(null)} />
      )}
    </Section>
  );
}

function LeftoverRow({ one, busy, onRemove }: Pick<LeftoversProps, 'busy' | 'onRemove'> & { one: Leftover }) {
  const styles = useStyles();
  const { say } = useWords();
  const { id, kind, name, scimId, madeAt, tenantUrl, why, answer } = one;
  const Icon = kind === 'Groups' ? PeopleRegular : PersonRegular;
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <div className={styles.name}>
          <Icon className={styles.icon} fontSize="16px" aria-hidden />
          <bdi className={styles.text}>{name}</bdi>
        </div>
        {why !== null && (
          <Text block size={200} className={styles.quiet}>
            {say(`screen.connection.left.why.${why}`)}{' '}
            {answer !== '' && say('screen.connection.left.answer', { answer })}
          </Text>
        )}
      </TableCell>
      <TableCell className={styles.kind}>{say(`screen.connection.left.${kind}`)}</TableCell>
      <TableCell className={styles.cell}>
        {scimId === null ? (
          <Text className={styles.quiet}>{say('screen.connection.left.no-id')}</Text>
        ) : (
          <bdi className={styles.mono}>{scimId}</bdi>
        )}
      </TableCell>
      <TableCell className={styles.made}>
        <When iso={madeAt} />
      </TableCell>
      <TableCell className={styles.act}>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={say('screen.connection.left.remove-name', { name, host: hostOf(tenantUrl) })}
          onClick={() => onRemove(id)}
        >
          {say('screen.connection.left.remove')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
