import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useOverview, useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import { sizes } from '../../styles/theme';
import type { Seen } from '../scope/seen';
import { sayWho } from '../scope/standing';
import { type Draft, isHeadCount } from './draft';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: sizes.field },
  label: { overflowWrap: 'anywhere' },
});

interface ScopeFieldProps {
  readonly draft: Draft;
  readonly counts: Seen<'scope.counts'>;
  readonly strict: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onCount: () => void;
}

/** Assigned people only, or everyone; the latter with the head count typed by hand. */
export function ScopeField({ draft, counts, strict, onDraft, onCount }: ScopeFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = words;
  const { assigned } = useOverview();
  const tenant = useTenantName();
  const who = assigned && sayWho(words, assigned);
  const assignedLabel = who
    ? say('screen.configure.settings.assigned-who', { who })
    : say(assigned ? 'screen.configure.settings.assigned-none' : 'screen.configure.settings.assigned');

  const choose = (value: string) => {
    const scope = value === 'all' ? 'all' : 'assigned';
    onDraft({ ...draft, scope, typedHeadCount: '' });
    if (scope === 'all') onCount();
  };

  return (
    <>
      <Field label={say('screen.configure.settings.scope')}>
        <RadioGroup value={draft.scope} onChange={(_, { value }) => choose(value)}>
          <Radio value="assigned" label={{ children: assignedLabel, className: styles.label }} />
          <Radio
            value="all"
            label={{ children: say('screen.configure.settings.all', { tenant }), className: styles.label }}
          />
        </RadioGroup>
      </Field>
      {draft.scope === 'all' && (
        <div className={styles.all}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say('screen.configure.settings.all-warning')}</MessageBarBody>
          </MessageBar>
          {counts.look === 'asking' && <Asking what={say('screen.configure.settings.counting')} />}
          {counts.look === 'failed' && counts.problem && (
            <ProblemBar problem={counts.problem} step="scope" onRetry={onCount} />
          )}
          {counts.value && (
            <HeadCount
              {...{ draft, strict, onDraft }}
              people={counts.value.people}
              groups={counts.value.groups}
            />
          )}
        </div>
      )}
    </>
  );
}

interface HeadCountProps extends Pick<ScopeFieldProps, 'draft' | 'strict' | 'onDraft'> {
  readonly people: number;
  readonly groups: number | null;
}

function HeadCount({ draft, strict, onDraft, people, groups }: HeadCountProps) {
  const { say } = useWords();
  const wrong = strict && !isHeadCount(draft.typedHeadCount, people);
  const hint =
    groups === null
      ? say('screen.configure.settings.count', { people })
      : say('screen.configure.settings.count-groups', { people, groups });
  return (
    <Field
      label={say('screen.configure.settings.count-label')}
      hint={hint}
      {...(wrong ? { validationMessage: say('screen.configure.settings.count-wrong', { people }) } : {})}
    >
      <Input
        inputMode="numeric"
        maxLength={50}
        value={draft.typedHeadCount}
        onChange={(_, { value }) => onDraft({ ...draft, typedHeadCount: value })}
      />
    </Field>
  );
}
