import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useFacts, useWords } from '../frame/contexts';
import { Fold } from '../parts/fold';
import { StepPage } from '../parts/step-page';
import { ProblemBar } from '../problems';
import { sizes } from '../styles/theme';
import { useTextDraft } from '../use-draft';
import { ClientIdNeeded } from './client-id-needed';
import { useSignIn } from './sign-in-context';
import { SigningIn } from './signing-in';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { maxWidth: sizes.field },
});

/** The way in, in place of a step that nobody is signed in for. */
export function SignInPanel() {
  const words = useWords();
  const { mode, settings } = useFacts();
  const { begin, running } = useSignIn();
  const styles = useStyles();
  const formId = useId();
  const [tenant, setTenant] = useTextDraft('sign-in.tenant', '');

  if (settings.clientId === null && mode === 'live') return <ClientIdNeeded />;

  const ask = () => {
    if (!running) void begin.ask(tenant.trim() ? { tenant: tenant.trim() } : {});
  };
  return (
    <StepPage
      standing={words.say('frame.sign-in.standing')}
      more={words.say('frame.sign-in.more')}
      status={running ? <SigningIn /> : null}
      primary={
        <Button appearance="primary" type="submit" form={formId} disabledFocusable={running}>
          {words.say('frame.sign-in.button')}
        </Button>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Fold title={words.say('frame.sign-in.guests')} open={tenant !== ''}>
          <Field
            className={styles.field}
            label={words.say('frame.sign-in.tenant')}
            hint={words.say('frame.sign-in.tenant-hint')}
          >
            <Input
              value={tenant}
              onChange={(_, { value }) => setTenant(value)}
              readOnly={running}
              spellCheck={false}
            />
          </Field>
        </Fold>
        {begin.problem && !running ? <ProblemBar problem={begin.problem} onRetry={ask} /> : null}
      </form>
    </StepPage>
  );
}
