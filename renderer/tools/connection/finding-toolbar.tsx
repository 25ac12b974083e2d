import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../shared/model/verdict';
import { useWords } from '../../frame/contexts';
import { ChoiceField } from '../../parts/choice-field';
import type { Choice } from './choose-findings';
import { layerIds, sayLayer } from './layers';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1, flexBasis: '220px', maxWidth: '360px' },
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
      <ChoiceField
        label={say('screen.connection.findings.verdict')}
        width={136}
        all={say('screen.connection.findings.all')}
        options={order}
        say={(one) => say(`report.${one}`)}
        value={choice.verdict}
        onChange={(verdict) => change({ verdict })}
      />
      <ChoiceField
        label={say('screen.connection.findings.layer')}
        width={280}
        shrinks
        all={say('screen.connection.findings.all')}
        options={layerIds}
        say={(one) => sayLayer(words, one)}
        value={choice.layer}
        onChange={(layer) => change({ layer })}
      />
      {children}
    </search>
  );
}
