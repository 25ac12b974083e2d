import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS} 0 0`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flex: 'none' },
  open: { transform: 'rotate(90deg)' },
  body: { paddingTop: tokens.spacingVerticalXS },
});

interface FoldProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Whether it begins open. */
  readonly open?: boolean;
}

/** Evidence that stays folded until it is asked for. What is inside is drawn only then. */
export function Fold({ title, children, open = false }: FoldProps) {
  const styles = useStyles();
  const bodyId = useId();
  const [isOpen, setOpen] = useState(open);
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRightRegular className={mergeClasses(styles.chevron, isOpen && styles.open)} />
        {title}
      </button>
      <div id={bodyId} hidden={!isOpen} className={mergeClasses(isOpen && styles.body)}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}
