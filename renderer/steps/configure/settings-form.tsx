import { Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useGo, useOverview, useWords } from '../../frame/contexts';
import { FactsTable } from '../../parts/facts-table';
import { When } from '../../parts/when';
import { sizes } from '../../styles/theme';
import type { Seen } from '../scope/seen';
import { type Draft, isOneAddress } from './draft';
import { ScopeField } from './scope-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  field: { maxWidth: sizes.field },
  note: { color: tokens.colorNeutralForeground3 },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

interface SettingsFormProps {
  readonly draft: Draft;
  readonly counts: Seen<'scope.counts'>;
  /** Somebody tried to go on: say what is not right yet. */
  readonly strict: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onCount: () => void;
  readonly onReview: () => void;
}

/** Part 2: what will be saved. Address and token came together, and are not typed here. */
export function SettingsForm(props: SettingsFormProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { draft, onDraft } = props;
  const wrongMail = props.strict && !isOneAddress(draft.notify);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onReview();
      }}
    >
      <TokenFacts />
      <ScopeField
        draft={draft}
        counts={props.counts}
        strict={props.strict}
        onDraft={onDraft}
        onCount={props.onCount}
      />
      <Field
        className={styles.field}
        label={say('screen.configure.settings.mail')}
        hint={say('screen.configure.settings.mail-hint')}
        {...(wrongMail ? { validationMessage: say('screen.configure.settings.mail-wrong') } : {})}
      >
        <Input
          type="email"
          maxLength={320}
          spellCheck={false}
          value={draft.notify}
          onChange={(_, { value }) => onDraft({ ...draft, notify: value })}
        />
      </Field>
      <Text size={200} className={styles.note}>
        {say('screen.configure.settings.mail-always')}
      </Text>
    </form>
  );
}

function TokenFacts() {
  const styles = useStyles();
  const { say } = useWords();
  const { token, settings } = useOverview();
  const go = useGo();
  const hint = token.kind === 'kept' ? token.hint : null;
  const change = (
    <Link as="button" type="button" onClick={() => go('request')}>
      {say('screen.configure.settings.change')}
    </Link>
  );
  return (
    <FactsTable
      rows={[
        {
          label: say('screen.configure.settings.url'),
          value: (
            <>
              <span className={styles.mono}>{hint?.tenantUrl ?? settings?.tenantUrl ?? '–'}</span>
              <Text block size={200} className={styles.note}>
                {say('screen.configure.settings.url-from')} {change}
              </Text>
            </>
          ),
        },
        {
          label: say('screen.configure.settings.token'),
          value: hint ? (
            <>
              <span className={styles.mono}>…{hint.lastFour}</span>
              {hint.issuer ? ` · ${say('screen.configure.settings.issued', { issuer: hint.issuer })}` : null}
              {hint.expiresAt ? (
                <>
                  {' · '}
                  {say('screen.configure.settings.until')} <When iso={hint.expiresAt} />
                </>
              ) : null}
            </>
          ) : (
            <Text className={styles.note}>{say('screen.configure.settings.token-none')}</Text>
          ),
        },
      ]}
    />
  );
}
