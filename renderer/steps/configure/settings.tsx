import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { FindingList } from '../../parts/finding-list';
import { useTenantName } from '../../parts/in-tenant';
import { ProblemBar } from '../../problems';
import type { Move } from './next-move';
import { ReviewTable } from './review-table';
import type { ConfigureScreenProps } from './screen';
import { SettingsForm } from './settings-form';

const useStyles = makeStyles({
  saved: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface SettingsProps
  extends Pick<ConfigureScreenProps, 'draft' | 'counts' | 'strict' | 'review' | 'declined' | 'save' | 'on'> {
  readonly move: Move;
  readonly reviewed: boolean;
}

/** Part 2: what will be saved, what that changes, and the button that saves. */
export function Settings(props: SettingsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const tenant = useTenantName();
  const { review, save, on, move, reviewed } = props;
  const saving = save.look === 'asking';
  const told = save.progress.at(-1) ?? 'token';

  return (
    <>
      <SettingsForm
        draft={props.draft}
        counts={props.counts}
        strict={props.strict}
        locked={saving}
        onDraft={on.draft}
        onCount={on.count}
        onReview={on.review}
      />
      {review.look === 'failed' && review.problem && (
        <ProblemBar problem={review.problem} step="configure" onRetry={on.review} />
      )}
      {review.look === 'asking' && (
        <Asking what={say('screen.configure.review.reading')} host="graph.microsoft.com" />
      )}
      {reviewed && review.value && <ReviewTable review={review.value} declined={props.declined} />}
      {save.look === 'failed' && save.problem && save.problem.code !== 'write-declined' && (
        <ProblemBar problem={save.problem} step="configure" {...(reviewed ? { onRetry: on.save } : {})} />
      )}
      {saving && (
        <Asking
          what={say(`screen.configure.save.${told}`)}
          host="graph.microsoft.com"
          mayTake={say('screen.configure.save.may-take')}
        />
      )}
      {reviewed ? (
        <div>
          <Button
            appearance={move === 'save' ? 'primary' : 'secondary'}
            disabledFocusable={saving}
            icon={saving ? <Spinner size="tiny" /> : null}
            onClick={on.save}
          >
            {say('screen.configure.do.save', { tenant })}
          </Button>
        </div>
      ) : (
        move !== 'review' && (
          <div>
            <Button disabledFocusable={review.look === 'asking'} onClick={on.review}>
              {say('screen.configure.do.review')}
            </Button>
          </div>
        )
      )}
      {save.look === 'answered' && save.value && !reviewed && (
        <div className={styles.saved} aria-live="polite">
          <Text weight="semibold">{say('screen.configure.save.saved', { tenant })}</Text>
          <FindingList findings={save.value.findings} />
        </div>
      )}
    </>
  );
}
