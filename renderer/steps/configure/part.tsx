import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, type Ref, useId } from 'react';
import type { Verdict } from '../../../shared/model/verdict';
import { Shape } from './shape';

const useStyles = makeStyles({
  part: {
    // What is brought into view keeps a little distance from the edge.
    scrollMarginTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, font: 'inherit' },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr) minmax(0, auto)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { color: tokens.colorNeutralForeground3 },
  turned: { transform: 'rotate(90deg)' },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXL} 28px`,
  },
});

interface PartProps {
  readonly number: number;
  readonly title: string;
  /** Where this part stands, in a few words. */
  readonly state: string;
  readonly verdict: Verdict | null;
  readonly open: boolean;
  readonly headRef: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One of the five parts; folded, one line says how it stands. */
export function Part({ number, title, state, verdict, open, headRef, onToggle, children }: PartProps) {
  const styles = useStyles();
  const titleId = useId();
  const bodyId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <h2 className={styles.heading}>
        <button
          type="button"
          ref={headRef}
          className={styles.head}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
          <Text className={styles.number}>{number}</Text>
          <Subtitle2 id={titleId}>{title}</Subtitle2>
          <span className={styles.state}>
            {verdict && <Shape verdict={verdict} />}
            {state}
          </span>
        </button>
      </h2>
      <div id={bodyId} hidden={!open} className={mergeClasses(open && styles.body)}>
        {open ? children : null}
      </div>
    </section>
  );
}
