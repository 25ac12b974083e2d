import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { Busy } from '../../parts/busy';
import { FindingList } from '../../parts/finding-list';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import type { Move } from './next-move';
import { ReviewTable } from './review-table';
import type { ConfigureScreenProps } from './screen';
import { SettingsForm } from './settings-form';
import { Shape } from './shape';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  saved: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: 'anywhere' },
  // A review of four lines, which is what it has, and what is said of it.
  table: { minHeight: '280px' },
  told: { minHeight: '40px' },
});

/** `review`: from the press that asks for it on. */
export type Stage = 'form' | 'review' | 'saved';

interface SettingsProps
  extends Pick<
    ConfigureScreenProps,
    'stage' | 'draft' | 'counts' | 'strict' | 'review' | 'declined' | 'save' | 'on'
  > {
  readonly move: Move;
  readonly reviewed: boolean;
}

/** Part 2: what will be saved, then in its place what that changes with the button that saves, then what was saved. */
export function Settings(props: SettingsProps) {
  const { say } = useWords();
  const { on } = props;
  if (props.stage !== 'form') return <Reviewed {...props} />;
  return (
    <>
      <SettingsForm
        draft={props.draft}
        counts={props.counts}
        strict={props.strict}
        onDraft={on.draft}
        onCount={on.count}
        onReview={on.review}
      />
      {props.move !== 'review' && (
        <div>
          <Button onClick={on.review}>{say('screen.configure.do.review')}</Button>
        </div>
      )}
    </>
  );
}

function Reviewed({ stage, review, reviewed, declined, save, on }: SettingsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const saving = save.look === 'asking';
  const isSaved = stage === 'saved';
  return (
    <>
      <div className={styles.table}>
        {review.look === 'asking' && (
          <Asking what={say('screen.configure.review.reading')} host="graph.microsoft.com" />
        )}
        {(reviewed || isSaved) && review.value && (
          <ReviewTable review={review.value} declined={declined} isSaved={isSaved} />
        )}
        {review.look === 'failed' && review.problem && (
          <ProblemBar problem={review.problem} step="configure" onRetry={on.review} />
        )}
      </div>
      <div className={styles.buttons}>
        {isSaved ? (
          <SavedLine />
        ) : (
          reviewed && (
            <Button
              appearance="primary"
              disabledFocusable={saving}
              icon={saving ? <Busy /> : null}
              onClick={on.save}
            >
              {say('screen.configure.do.save', { tenant })}
            </Button>
          )
        )}
        <Button appearance="subtle" disabledFocusable={saving} onClick={on.change}>
          {say('screen.configure.do.change')}
        </Button>
      </div>
      <div className={styles.told} aria-live="polite">
        {saving && (
          <Asking
            what={say(`screen.configure.save.${save.progress.at(-1) ?? 'token'}`)}
            host="graph.microsoft.com"
            mayTake={say('screen.configure.save.may-take')}
          />
        )}
        {save.look === 'failed' && save.problem && save.problem.code !== 'write-declined' && (
          <ProblemBar problem={save.problem} step="configure" {...(reviewed ? { onRetry: on.save } : {})} />
        )}
        {isSaved && save.value && <FindingList findings={save.value.findings} />}
      </div>
    </>
  );
}

/** Stands where the button was, and takes the focus that went with it. */
function SavedLine() {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);
  return (
    <span ref={line} role="status" tabIndex={-1} className={styles.saved}>
      <Shape verdict="pass" />
      <Text weight="semibold" className={styles.name}>
        {say('screen.configure.save.saved', { tenant })}
      </Text>
    </span>
  );
}
