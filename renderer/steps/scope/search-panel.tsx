import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import type { Principal } from '../../../shared/model/principal';
import { type PrincipalType, principalTypes } from '../../../shared/model/principal-type';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Empty } from '../../parts/empty';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import { SearchHit } from './search-hit';
import type { Search } from './use-search';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: tokens.spacingHorizontalXL },
  field: { flexGrow: 1, flexBasis: '280px', maxWidth: '480px' },
  input: { maxWidth: '100%' },
  // One height for what is asked, what came of it, and what was done with it.
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  // One height from the first letter on: what is found, or is not, pushes nothing.
  box: {
    minHeight: '84px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  searching: { height: '190px', overflowY: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  older: { opacity: 0.6 },
  note: { color: tokens.colorNeutralForeground3 },
});

/** Graph gives this many at most. */
const most = 25;

interface SearchPanelProps {
  readonly search: Search;
  /** What can be done with a hit, or why nothing can. */
  readonly act: (principal: Principal) => ReactNode;
  /** Instead of the hits: why there cannot be any. */
  readonly instead?: ReactNode;
  /** Shown until something is typed. */
  readonly idle?: ReactNode;
  /** What was done last, beside what was found. */
  readonly line?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Finds people or groups while somebody types. */
export function SearchPanel({ search, act, instead, idle, line, inputRef }: SearchPanelProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { kind, text } = search;
  const typed = text.trim() !== '';
  const label = kind === 'User' ? 'screen.scope.search.label' : 'screen.scope.search.label-group';

  return (
    <div className={styles.panel}>
      <div className={styles.ask}>
        <Field className={styles.field} label={say(label)}>
          <Input
            type="search"
            contentBefore={<SearchRegular aria-hidden />}
            {...(inputRef ? { input: { ref: inputRef } } : {})}
            className={styles.input}
            value={text}
            maxLength={200}
            spellCheck={false}
            onChange={(_, data) => search.onText(data.value)}
          />
        </Field>
        <RadioGroup
          layout="horizontal"
          aria-label={say('screen.scope.search.kind')}
          value={kind}
          onChange={(_, data) => search.onKind(data.value === 'Group' ? 'Group' : 'User')}
        >
          {principalTypes.map((one) => (
            <Radio key={one} value={one} label={say(`screen.scope.search.${one}`)} />
          ))}
        </RadioGroup>
      </div>
      <div className={styles.line}>
        {!instead && typed && <Answer search={search} />}
        {line}
      </div>
      <div className={mergeClasses(styles.box, typed && styles.searching)}>
        {instead ?? (typed ? <Hits search={search} act={act} /> : (idle ?? <Nothing kind={kind} />))}
      </div>
    </div>
  );
}

const foundBy = ({ kind, answered, seen }: Search) =>
  answered?.kind === kind ? (seen.value?.found ?? []) : null;

/** How many were found, or that the question runs. */
function Answer({ search }: Pick<SearchPanelProps, 'search'>) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { seen } = search;
  if (seen.look === 'asking')
    return <Asking what={say('screen.scope.search.asking')} host="graph.microsoft.com" />;
  const count = seen.look === 'answered' ? (foundBy(search)?.length ?? 0) : 0;
  return (
    <Text role="status" className={styles.note}>
      {count >= most
        ? say('screen.scope.search.most', { count })
        : count > 0
          ? words.find('screen.scope.search.found', { count })
          : null}
    </Text>
  );
}

function Nothing({ kind }: Pick<Search, 'kind'>) {
  const { say } = useWords();
  return <Empty what={say(emptyId(kind))} why={say('screen.scope.search.why')} />;
}

function Hits({ search, act }: Pick<SearchPanelProps, 'search' | 'act'>) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const { seen, answered } = search;
  const found = foundBy(search);
  return (
    <>
      {seen.look === 'failed' && seen.problem && (
        <ProblemBar problem={seen.problem} step="scope" onRetry={search.onRetry} />
      )}
      {found && found.length > 0 && (
        <ul className={mergeClasses(styles.list, seen.look !== 'answered' && styles.older)}>
          {found.map((principal) => (
            <SearchHit key={principal.id} principal={principal} act={act(principal)} />
          ))}
        </ul>
      )}
      {found?.length === 0 && seen.look === 'answered' && answered && (
        <Empty
          what={say(noneIds[answered.kind].what, { tenant, text: answered.text })}
          why={say(noneIds[answered.kind].why)}
        />
      )}
    </>
  );
}

const emptyId = (kind: PrincipalType) =>
  kind === 'User' ? 'screen.scope.search.people-what' : 'screen.scope.search.groups-what';

const noneIds = {
  User: { what: 'screen.scope.search.none', why: 'screen.scope.search.none-why' },
  Group: { what: 'screen.scope.search.none-group', why: 'screen.scope.search.none-why-group' },
} as const;
