import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import {
  ArrowCircleRightFilled,
  CheckmarkCircleFilled,
  CircleHalfFillRegular,
  CircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../../frame/contexts';
import type { StageState } from './stages';

const useStyles = makeStyles({
  stage: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  now: {
    paddingBlock: tokens.spacingVerticalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
  mark: {
    // As high as the first line of the head, in whose middle it stands.
    height: '32px',
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground3,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  present: { color: tokens.colorBrandForeground1 },
  body: {
    gridColumn: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    ':empty': { display: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    minHeight: '32px',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  title: { margin: 0, overflowWrap: 'anywhere', lineHeight: '32px' },
  state: { color: tokens.colorNeutralForeground3 },
});

const shapes = {
  now: ArrowCircleRightFilled,
  done: CheckmarkCircleFilled,
  'under-way': CircleHalfFillRegular,
  later: CircleRegular,
  skipped: SubtractCircleRegular,
} as const;

interface StageProps {
  readonly number: number;
  readonly title: string;
  readonly state: StageState;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One of the stages of a step that takes days: a shape and a word for where it stands, never colour alone. */
export function Stage({ number, title, state, aside, children }: StageProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'now' && before.current !== 'now') {
      item.current?.scrollIntoView({ block: 'nearest' });
      // The button that brought it here went away with the stage before.
      if (document.activeElement === document.body) item.current?.querySelector('h2')?.focus();
    }
    before.current = state;
  }, [state]);
  const Shape = shapes[state];
  return (
    <li
      ref={item}
      aria-labelledby={id}
      aria-current={state === 'now' ? 'step' : undefined}
      className={mergeClasses(styles.stage, state === 'now' && styles.now)}
    >
      <Shape
        aria-hidden
        className={mergeClasses(
          styles.mark,
          state === 'done' && styles.done,
          state === 'now' && styles.present,
        )}
      />
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} tabIndex={-1} className={styles.title}>
          {number}. {title}
        </Subtitle2>
        <Text size={200} className={styles.state}>
          {words.say(`screen.request.stage.${state}`)}
        </Text>
        {aside}
      </div>
      <div className={styles.body}>{children}</div>
    </li>
  );
}
