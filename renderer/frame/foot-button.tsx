import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { narrow, wide } from '../styles/theme';

const useStyles = makeStyles({
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    [narrow]: { justifyContent: 'center', minWidth: 0, '& > .fui-Button__icon': { margin: 0 } },
  },
  words: { [narrow]: { display: 'none' } },
  more: { display: 'block' },
  // In a wide window the words stand there already.
  hint: { [wide]: { display: 'none' } },
});

interface FootButtonProps {
  readonly says: string;
  readonly icon: ReactElement;
  /** null: there is nothing to do now. */
  readonly onPress: (() => void) | null;
  /** Shown on hovering besides. */
  readonly more?: ReactNode;
  /** As `aria-keyshortcuts` wants them. */
  readonly keys?: string;
}

/** A button under the rail: icon and words, or in a narrow window the icon alone. */
export function FootButton({ says, icon, onPress, more, keys }: FootButtonProps) {
  const styles = useStyles();
  return (
    <Tooltip
      relationship="inaccessible"
      positioning="after"
      content={{
        children: (
          <>
            {says}
            {more ? <span className={styles.more}>{more}</span> : null}
          </>
        ),
        className: styles.hint,
      }}
    >
      <Button
        appearance="subtle"
        className={styles.button}
        icon={icon}
        disabled={onPress === null}
        aria-label={says}
        aria-keyshortcuts={keys}
        onClick={() => onPress?.()}
      >
        <span className={styles.words}>{says}</span>
      </Button>
    </Tooltip>
  );
}
