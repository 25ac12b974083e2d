import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type Verdict, verdicts } from '../../../shared/model/verdict';
import { useWords } from '../../frame/contexts';
import type { Choice } from './choose-findings';
import { layerIds, sayLayer } from './layers';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1, flexBasis: '220px', maxWidth: '360px' },
  choice: { flexBasis: '136px' },
  // Else its longest name decides, however little room there is.
  layer: { flexBasis: '280px', minWidth: 0, maxWidth: '100%', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The gravest first. */
const order: readonly Verdict[] = ['fail', 'warn', 'note', 'pass', 'skipped'];

interface FindingToolbarProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** What has come of it. */
  readonly children: ReactNode;
}

/** One line: which findings are shown. */
export function FindingToolbar({ choice, onChoice, children }: FindingToolbarProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const change = (more: Partial<Choice>) => onChoice({ ...choice, ...more });
  return (
    <search className={styles.bar}>
      <Field className={styles.text} label={say('screen.connection.findings.search')}>
        <Input
          type="search"
          contentBefore={<SearchRegular aria-hidden />}
          value={choice.text}
          maxLength={200}
          spellCheck={false}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <Field className={styles.choice} label={say('screen.connection.findings.verdict')}>
        <Select
          value={choice.verdict ?? ''}
          onChange={(_, { value }) => change({ verdict: verdicts.find((one) => one === value) ?? null })}
        >
          <option value="">{say('screen.connection.findings.all')}</option>
          {order.map((one) => (
            <option key={one} value={one}>
              {say(`report.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.layer} label={say('screen.connection.findings.layer')}>
        <Select
          value={choice.layer ?? ''}
          onChange={(_, { value }) => change({ layer: layerIds.find((one) => one === value) ?? null })}
        >
          <option value="">{say('screen.connection.findings.all')}</option>
          {layerIds.map((one) => (
            <option key={one} value={one}>
              {sayLayer(words, one)}
            </option>
          ))}
        </Select>
      </Field>
      {children}
    </search>
  );
}
