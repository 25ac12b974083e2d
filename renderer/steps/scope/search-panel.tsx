import { Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
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
import { wantsConsent } from './use-allowing';
import type { Search } from './use-search';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: tokens.spacingHorizontalXL },
  field: { flexGrow: 1, flexBasis: '280px', maxWidth: '480px' },
  box: { maxWidth: '100%' },
  // One height for what is asked and what came of it.
  line: { display: 'flex', alignItems: 'center', minHeight: '32px' },
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
  /** Instead of the hits: why this kind cannot be had at all. */
  readonly instead?: ReactNode;
  /** Where the search is not allowed yet: in place of the problem. */
  readonly notAllowed?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Finds people or groups while somebody types. */
export function SearchPanel({ search, act, instead, notAllowed, inputRef }: SearchPanelProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { kind, text } = search;
  const idle = text.trim() === '';
  const label = kind === 'User' ? 'screen.scope.search.label' : 'screen.scope.search.label-group';

  return (
    <div className={styles.panel}>
      <div className={styles.ask}>
        <Field className={styles.field} label={say(label)}>
          <Input
            type="search"
            contentBefore={<SearchRegular aria-hidden />}
            {...(inputRef ? { input: { ref: inputRef } } : {})}
            className={styles.box}
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
      {instead ??
        (!idle && notAllowed && wantsConsent(search.seen) ? notAllowed : <Hits search={search} act={act} />)}
    </div>
  );
}

function Hits({ search, act }: Pick<SearchPanelProps, 'search' | 'act'>) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const tenant = useTenantName();
  const { kind, seen, answered } = search;
  const idle = search.text.trim() === '';
  const found = answered?.kind === kind && !idle ? (seen.value?.found ?? []) : null;

  return (
    <>
      {!idle && (
        <div className={styles.line}>
          {seen.look === 'asking' ? (
            <Asking what={say('screen.scope.search.asking')} host="graph.microsoft.com" />
          ) : (
            <Text role="status" className={styles.note}>
              {found && seen.look === 'answered' && found.length > 0
                ? found.length >= most
                  ? say('screen.scope.search.most', { count: found.length })
                  : words.find('screen.scope.search.found', { count: found.length })
                : null}
            </Text>
          )}
        </div>
      )}
      {seen.look === 'failed' && seen.problem && !idle && (
        <ProblemBar problem={seen.problem} step="scope" onRetry={search.onRetry} />
      )}
      {idle && <Empty what={say(emptyId(kind))} why={say('screen.scope.search.why')} />}
      {found && found.length > 0 && (
        <ul className={`${styles.list} ${seen.look === 'answered' ? '' : styles.older}`}>
          {found.map((principal) => (
            <SearchHit key={principal.id} principal={principal} act={act(principal)} />
          ))}
        </ul>
      )}
      {found?.length === 0 && seen.look === 'answered' && answered && (
        <Empty what={say(noneIds[kind].what, { tenant, text: answered.text })} why={say(noneIds[kind].why)} />
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
