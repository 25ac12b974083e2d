import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../frame/contexts';
import { Busy } from './busy';
import { StatusLine } from './status-line';

const useStyles = makeStyles({
  away: { visibility: 'hidden' },
  long: { color: tokens.colorNeutralForeground3 },
});

interface AskingProps {
  /** What is being asked: "Reading the provisioning logs". */
  readonly what: string;
  /** Of whom: "graph.microsoft.com". */
  readonly host?: string;
  /** How long it may take, as a sentence; said after three seconds. */
  readonly mayTake?: string;
  readonly onCancel?: () => void;
}

/** Takes up its room at once and shows itself after 300 ms, so that quick answers do not flicker. */
export function Asking({ what, host, mayTake, onCancel }: AskingProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = useAfter(300);
  const long = useAfter(3_000);
  return (
    <div role="status" {...(shown ? {} : { 'data-unseen': true })}>
      <div {...(shown ? {} : { className: styles.away })}>
        <StatusLine mark={<Busy />}>
          <Text>
            {host ? words.say('frame.asking.of', { what, host }) : words.say('frame.asking.what', { what })}
          </Text>
          {long && mayTake ? <Text className={styles.long}>{mayTake}</Text> : null}
          {onCancel ? (
            <Button size="small" appearance="subtle" onClick={onCancel}>
              {words.say('frame.cancel')}
            </Button>
          ) : null}
        </StatusLine>
      </div>
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
