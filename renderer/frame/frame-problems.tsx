import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, useState } from 'react';
import type { Problem } from '../../shared/contract/problem';
import { ProblemBar } from '../problems';
import { tight } from '../styles/theme';
import { OutOfReach } from './out-of-reach';

const useStyles = makeStyles({
  problems: {
    display: 'flex',
    flexDirection: 'column',
    flex: 'none',
    gap: tokens.spacingVerticalS,
    maxHeight: '50%',
    [tight]: { maxHeight: '40%' },
    overflowY: 'auto',
    // A low window shows them by scrolling: a bar that may shrink is cut off instead.
    '> *': { flexShrink: 0 },
    ':not(:empty)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

interface FrameProblemsProps {
  readonly problems: readonly { readonly problem: Problem | null; readonly onRetry?: () => void }[];
  /** null: the tenant was reached. */
  readonly outOfReach: ComponentProps<typeof OutOfReach> | null;
}

/** What the frame itself could not ask. It stands at the bottom, where it pushes nothing away. */
export function FrameProblems({ problems, outOfReach }: FrameProblemsProps) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<Problem>>(new Set());
  return (
    <div className={styles.problems}>
      {outOfReach ? <OutOfReach {...outOfReach} /> : null}
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
