import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../../frame/contexts';
import { Busy } from '../../parts/busy';
import { useTenantName } from '../../parts/in-tenant';
import { StatusLine } from '../../parts/status-line';
import type { Wait } from './standing';

const useStyles = makeStyles({
  time: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
});

/**
 * While the person is away in the browser. Nothing here is announced: the sentence at the top is, and it changes only
 * when there is something to hear.
 */
export function Waiting({ wait, onCancel }: { readonly wait: Wait; readonly onCancel: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const tenant = useTenantName();
  const seconds = useSecondsSince(wait.askedAt);
  const elsewhere = wait.progress.some((one) => one.kind === 'maybe-elsewhere');
  const minutes = Math.floor(seconds / 60);
  const waited = minutes
    ? words.say('screen.consent.waiting.minutes', { count: minutes })
    : words.say('screen.consent.waiting.seconds', { count: seconds });
  return (
    <StatusLine mark={<Busy />}>
      <Text>
        {elsewhere
          ? words.say('screen.consent.waiting.elsewhere', { tenant })
          : words.say('screen.consent.waiting.short')}
      </Text>
      <Text size={200} className={styles.time}>
        {waited}
      </Text>
      <Button size="small" onClick={onCancel}>
        {words.say('screen.consent.waiting.cancel')}
      </Button>
    </StatusLine>
  );
}

/** Whole seconds since `at` (milliseconds since 1970), as they pass. */
function useSecondsSince(at: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return at === null ? 0 : Math.max(0, Math.round((now - at) / 1_000));
}
