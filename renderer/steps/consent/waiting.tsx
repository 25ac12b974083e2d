import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useWords } from '../../frame/contexts';
import { useTenantName } from '../../parts/in-tenant';
import { type Wait, waitedMs } from './standing';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: '1 1 0' },
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
  const ms = waitedMs(wait) ?? 0;
  const elsewhere = wait.progress.some((one) => one.kind === 'maybe-elsewhere');
  const minutes = Math.floor(ms / 60_000);
  const waited = minutes
    ? words.say('screen.consent.waiting.minutes', { count: minutes })
    : words.say('screen.consent.waiting.seconds', { count: Math.round(ms / 1_000) });
  return (
    <div className={styles.box}>
      <Spinner size="tiny" />
      <div className={styles.words}>
        <Text>
          {elsewhere
            ? words.say('screen.consent.waiting.elsewhere', { tenant })
            : words.say('screen.consent.waiting.short')}
        </Text>
        <Text size={200} className={styles.time}>
          {waited}
        </Text>
      </div>
      <Button size="small" onClick={onCancel}>
        {words.say('screen.consent.waiting.cancel')}
      </Button>
    </div>
  );
}
