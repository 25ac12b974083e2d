import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../frame/contexts';
import { ProblemBar } from '../problems';
import { sizes } from '../styles/theme';
import { useCall } from '../use-call';
import { useTextDraft } from '../use-draft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  field: { flex: '1', maxWidth: sizes.field },
  // Level with the input, which has the label above it.
  button: { flex: 'none', marginTop: '26px' },
  input: { fontFamily: tokens.fontFamilyMonospace },
});

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ClientIdFieldProps {
  readonly current: string | null;
  /** Said under the field. */
  readonly hint: string;
  /** Whether its button is the primary one of the screen. */
  readonly primary?: boolean;
}

/** The application (client) ID with which this app signs people in. It is no secret. */
export function ClientIdField({ current, hint, primary = false }: ClientIdFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const change = useCall('settings.change');
  const [text, setText] = useTextDraft('client-id', current ?? '');
  const [tried, setTried] = useState(false);
  const typed = text.trim();
  const usable = guid.test(typed);
  const wrong = tried && !usable;

  const asking = change.look === 'asking';
  const save = () => {
    setTried(true);
    if (usable && !asking) void change.ask({ clientId: typed });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={words.say('frame.client-id.label')}
          validationState={wrong ? 'error' : 'none'}
          {...(wrong ? { validationMessage: words.say('frame.client-id.not-one') } : { hint })}
        >
          <Input
            value={text}
            onChange={(_, { value }) => setText(value)}
            className={styles.input}
            spellCheck={false}
            autoComplete="off"
          />
        </Field>
        <Button
          type="submit"
          className={styles.button}
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={asking || typed === (current ?? '')}
        >
          {words.say('frame.client-id.use')}
        </Button>
      </div>
      {change.look === 'failed' && change.problem ? (
        <ProblemBar problem={change.problem} onRetry={save} />
      ) : null}
    </form>
  );
}
