import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Busy } from '../../parts/busy';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ConfirmHereProps {
  /** The question. */
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The button that writes; bears the tenant's name. */
  readonly act: string;
  readonly acting: boolean;
  /** It is the screen's next move. */
  readonly isNext?: boolean;
  readonly keep: string;
  readonly onAct: () => void;
  readonly onKeep: () => void;
}

/** Asks again, right where the button was: what can be undone needs no dialog. Gives the focus back when it goes. */
export function ConfirmHere(props: ConfirmHereProps) {
  const styles = useStyles();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <section ref={box} className={styles.box} aria-labelledby={titleId} tabIndex={-1}>
      <Text id={titleId} weight="semibold">
        {props.title}
      </Text>
      {props.children}
      <div className={styles.buttons}>
        <Button
          appearance={props.isNext ? 'primary' : 'secondary'}
          onClick={props.onAct}
          disabledFocusable={props.acting}
          icon={props.acting ? <Busy /> : null}
        >
          {props.act}
        </Button>
        <Button appearance="subtle" onClick={props.onKeep} disabledFocusable={props.acting}>
          {props.keep}
        </Button>
      </div>
    </section>
  );
}
