import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SearchRegular } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { logActions, logStatuses } from '../../../shared/model/log-vocabulary';
import { useWords } from '../../frame/contexts';
import { ChoiceField } from '../../parts/choice-field';
import type { LogChoice, Logs } from './use-log-pages';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1, flexBasis: '220px', maxWidth: '360px' },
});

interface LogToolbarProps {
  readonly logs: Logs;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** One line: whose events, of which outcome and kind. Entra does the choosing. */
export function LogToolbar({ logs, inputRef }: LogToolbarProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { choice } = logs;
  const change = (more: Partial<LogChoice>) => logs.onChoice({ ...choice, ...more });
  const reads = logs.look === 'asking' && !logs.readsMore;

  return (
    <search className={styles.bar}>
      <Field className={styles.text} label={say('screen.watch.logs.search')}>
        <Input
          type="search"
          input={{ ref: inputRef }}
          contentBefore={<SearchRegular aria-hidden />}
          value={choice.text}
          maxLength={200}
          spellCheck={false}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <ChoiceField
        label={say('screen.watch.logs.status')}
        width={136}
        all={say('screen.watch.logs.any')}
        options={logStatuses}
        say={(one) => say(`screen.watch.statuses.${one}`)}
        value={choice.status}
        onChange={(status) => change({ status })}
      />
      <ChoiceField
        label={say('screen.watch.logs.action')}
        width={136}
        all={say('screen.watch.logs.any')}
        options={logActions}
        say={(one) => say(`screen.watch.actions.${one}`)}
        value={choice.action}
        onChange={(action) => change({ action })}
      />
      <Button icon={<ArrowClockwiseRegular />} disabledFocusable={reads} onClick={logs.onAgain}>
        {say('screen.watch.logs.again')}
      </Button>
    </search>
  );
}
