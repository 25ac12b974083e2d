import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useWords } from '../frame/contexts';
import { tight } from '../styles/theme';
import { useCall } from '../use-call';

const useStyles = makeStyles({
  // Both labels lie on each other, so that the button keeps its width.
  labels: { display: 'grid', justifyItems: 'start', '> *': { gridArea: '1 / 1' } },
  away: { visibility: 'hidden' },
  button: {
    flex: 'none',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    [tight]: { whiteSpace: 'normal', textAlign: 'start' },
  },
});

interface CopyButtonProps {
  readonly text: string;
  /** What the button says, e.g. "Copy request". */
  readonly label: string;
}

/** Puts a text into the clipboard by way of the main process: the page itself has no such permission. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const styles = useStyles();
  const words = useWords();
  const copy = useCall('text.copy');
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const said = copied
    ? words.say('frame.copied')
    : copy.look === 'failed'
      ? words.say('frame.not-copied')
      : '';
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.button}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={async () => setCopied((await copy.ask({ text })).ok)}
      aria-label={label}
    >
      <span className={styles.labels}>
        <span className={mergeClasses(said !== '' && styles.away)}>{label}</span>
        <span aria-live="polite">{said}</span>
      </span>
    </Button>
  );
}
