import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../frame/contexts';
import { Asking } from '../parts/asking';
import { CopyButton } from '../parts/copy-button';
import { Fold } from '../parts/fold';
import { ProblemBar } from '../problems';
import { useCall } from '../use-call';
import { type LicencePart, licenceParts, partsWith } from './licence-parts';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  one: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  names: { paddingBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The licences of all that this app is made of, read when they are asked for. */
export function Licences() {
  const { say } = useWords();
  const { ask, ...read } = useCall('licences.read');
  if (read.value) return <LicenceList document={read.value.text} />;
  if (read.look === 'asking') return <Asking what={say('about.parts-asking')} />;
  if (read.problem) return <ProblemBar problem={read.problem} onRetry={() => void ask({})} />;
  return (
    <div>
      <Button onClick={() => void ask({})}>{say('about.parts-show')}</Button>
    </div>
  );
}

/** Part by part, each folded, so that thousands of lines cost nothing; the search looks into all of them. */
export function LicenceList({ document }: { readonly document: string }) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const parts = useMemo(() => licenceParts(document), [document]);
  const found = useMemo(() => partsWith(parts, wanted), [parts, wanted]);
  const count = found.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <>
      <Field label={say('about.parts-search')}>
        <Input
          type="search"
          contentBefore={<SearchRegular aria-hidden />}
          value={search}
          maxLength={200}
          spellCheck={false}
          onChange={(_, { value }) => setSearch(value)}
        />
      </Field>
      <Text role="status" size={200} className={styles.note}>
        {count === 0 ? say('about.parts-none') : words.find('about.parts-found', { count })}
      </Text>
      <ul className={styles.list}>
        {found.map((part) => (
          <li key={part.names.join()} className={styles.one}>
            <Fold title={<Heading part={part} />}>
              <Licence part={part} />
            </Fold>
          </li>
        ))}
      </ul>
    </>
  );
}

function Heading({ part: { names, kind } }: { readonly part: LicencePart }) {
  const styles = useStyles();
  const { say } = useWords();
  const [first = '', ...rest] = names;
  return (
    <span className={styles.name}>
      {rest.length > 0 ? say('frame.rail.and-more', { first, count: rest.length }) : first}
      {kind ? <Text className={styles.note}> · {kind}</Text> : null}
    </span>
  );
}

function Licence({ part: { names, text } }: { readonly part: LicencePart }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <>
      {names.length > 1 ? (
        <Text block size={200} className={styles.names}>
          {names.join(', ')}
        </Text>
      ) : null}
      <CopyButton text={`${names.join(', ')}\n\n${text}`} label={say('about.parts-copy')} />
      <pre className={styles.text}>{text}</pre>
    </>
  );
}
