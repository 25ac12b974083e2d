import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import { When } from '../parts/when';
import { ProblemBar } from '../problems';
import { useWords } from './contexts';

const useStyles = makeStyles({
  problems: {
    display: 'flex',
    flexDirection: 'column',
    flex: 'none',
    gap: tokens.spacingVerticalS,
    maxHeight: '50%',
    overflowY: 'auto',
    ':not(:empty)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

interface FrameProblemsProps {
  readonly problems: readonly { readonly problem: Problem | null; readonly onRetry?: () => void }[];
  /** The tenant was not reached: since when everything shown is known. */
  readonly oldSince: string | null;
}

/** What the frame itself could not ask. It stands at the bottom, where it pushes nothing away. */
export function FrameProblems({ problems, oldSince }: FrameProblemsProps) {
  const styles = useStyles();
  const words = useWords();
  const [closed, setClosed] = useState<ReadonlySet<Problem>>(new Set());
  return (
    <div className={styles.problems}>
      {oldSince ? (
        <Text role="status">
          {words.say('frame.last.not-reached')} <When iso={oldSince} />.
        </Text>
      ) : null}
      {problems.map(({ problem, onRetry }) =>
        problem && !closed.has(problem) ? (
          <ProblemBar
            key={JSON.stringify(problem)}
            problem={problem}
            {...(onRetry ? { onRetry } : {})}
            onClose={() => setClosed(new Set([...closed, problem]))}
          />
        ) : null,
      )}
    </div>
  );
}
