import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ClipboardPasteRegular, DocumentRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../shared/contract/problem';
import type { TenantName } from '../../../shared/model/overview';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { ProblemBar } from '../../problems';
import { Buttons, Move } from './buttons';
import { moveOf, type Pending, type Typed } from './pending';
import { TokenFacts } from './token-facts';
import { TenantToType, TenantUrlToType } from './typed-fields';
import type { HandIn } from './use-hand-in';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  review: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
});

export interface TokenStageProps {
  readonly handIn: HandIn;
  readonly present: boolean;
  readonly tenant: TenantName | null;
  readonly memoryOnly: boolean;
  /** Nobody is signed in: a token could not be kept for anybody. */
  readonly off: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** null: there is no old token to go back to. */
  readonly onStopReplacing: (() => void) | null;
}

/** Handing in the token: by the clipboard or a file, then looking at it, then keeping it. */
export function TokenStage(props: TokenStageProps) {
  const { handIn, present, memoryOnly, off, onStopReplacing } = props;
  const styles = useStyles();
  const words = useWords();
  const { pending, busy } = handIn;
  const refused = pending ? moveOf(pending, handIn.typed) === 'refused' : false;
  return (
    <>
      <Text className={styles.note}>
        {words.say('screen.request.token.why')}{' '}
        {memoryOnly ? words.say('screen.request.token.memory-only') : null}
      </Text>
      <TenantUrlToType typed={handIn.typed} onType={handIn.type} />
      {pending ? <Review {...props} pending={pending} /> : null}
      {handIn.problem ? <ProblemBar problem={handIn.problem} /> : null}
      <Buttons>
        <Move
          primary={present && (!pending || refused)}
          busy={off || busy !== null}
          icon={<ClipboardPasteRegular />}
          onClick={handIn.paste}
        >
          {words.say(pending || handIn.problem ? 'screen.request.token.again' : 'screen.request.token.paste')}
        </Move>
        <Move
          primary={false}
          busy={off || busy !== null}
          icon={<DocumentRegular />}
          onClick={handIn.fromFile}
        >
          {words.say('screen.request.token.file')}
        </Move>
        {onStopReplacing && !pending ? (
          <Move primary={false} onClick={onStopReplacing}>
            {words.say('screen.request.token.stop')}
          </Move>
        ) : null}
      </Buttons>
      <Text role="status" className={styles.note}>
        {handIn.said ? words.say(`screen.request.token.${handIn.said}`) : null}
      </Text>
      {busy === 'reading' ? <Asking what={words.say('screen.request.token.reading')} /> : null}
    </>
  );
}

function Review({ handIn, pending, tenant, now }: TokenStageProps & { readonly pending: Pending }) {
  const styles = useStyles();
  const words = useWords();
  const move = moveOf(pending, handIn.typed);
  const { problem, review } = pending;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pending) box.current?.scrollIntoView({ block: 'nearest' });
  }, [pending]);
  return (
    <section ref={box} className={styles.review} aria-live="polite">
      {review ? (
        <Subtitle2 as="h3" className={styles.title}>
          {words.say('screen.request.review.title')}
        </Subtitle2>
      ) : null}
      {problem ? <ProblemBar problem={asSaid(problem, handIn.typed)} /> : null}
      {review ? <TokenFacts review={review} now={now} /> : null}
      {problem?.code === 'token-tenant-not-confirmed' ? (
        <TenantToType typed={handIn.typed} onType={handIn.type} tenant={tenant} problem={problem} />
      ) : null}
      <Buttons>
        {move === 'keep' ? (
          <Move primary busy={handIn.busy !== null} onClick={() => void handIn.keep()}>
            {words.say('screen.request.token.keep')}
          </Move>
        ) : move === 'refused' ? null : (
          <Move primary busy={handIn.busy !== null} onClick={handIn.check}>
            {words.say('screen.request.token.check')}
          </Move>
        )}
        <Move primary={false} busy={handIn.busy !== null} onClick={handIn.discard}>
          {words.say('screen.request.token.discard')}
        </Move>
      </Buttons>
    </section>
  );
}

/**
 * What to confirm, and how, stands below: the bar need not say "Confirm" too. An address that could not even be read
 * does not come back from the main process, so it is said as it was typed.
 */
function asSaid({ remedy, ...problem }: Problem, { tenantUrl }: Typed): Problem {
  const params = problem.params.url === '' ? { ...problem.params, url: tenantUrl } : problem.params;
  return { ...problem, params, ...(remedy && remedy !== 'confirm' ? { remedy } : {}) };
}
