import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { TokenReview } from '../../../shared/model/token-review';
import { useWords } from '../../frame/contexts';
import { When } from '../../parts/when';
import { daysLeft } from './stages';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  warn: { color: tokens.colorStatusWarningForeground3, flex: 'none' },
});

interface ExpiryProps {
  /** ISO time; null: the token does not say. */
  readonly expiresAt: string | null;
  readonly verdict?: TokenReview['expiry']['verdict'];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** When a token ends, and how many days are left of it. */
export function Expiry({ expiresAt, verdict, now }: ExpiryProps) {
  const styles = useStyles();
  const words = useWords();
  const days = daysLeft(expiresAt, now);
  const warning =
    verdict === 'not-yet-valid'
      ? words.say('screen.request.review.not-yet')
      : verdict === 'soon'
        ? words.say('screen.request.review.soon')
        : null;
  if (!expiresAt || days === null) return <>{words.say('screen.request.review.unnamed')}</>;
  return (
    <>
      <span className={styles.line}>
        <When iso={expiresAt} />
        {days >= 0 ? <Text>({words.say('screen.request.review.days-left', { count: days })})</Text> : null}
      </span>
      {warning ? (
        <span className={styles.line}>
          <WarningFilled aria-hidden className={styles.warn} />
          <Text>{warning}</Text>
        </span>
      ) : null}
    </>
  );
}
