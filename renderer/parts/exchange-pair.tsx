import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Exchange } from '../../shared/model/finding';
import { asCurl } from '../../shared/words/as-curl';
import { useWords } from '../frame/contexts';
import { CopyButton } from './copy-button';

const useStyles = makeStyles({
  line: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
  },
  side: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '28px',
  },
  buttons: { display: 'inline-flex', flexWrap: 'wrap' },
  text: {
    flex: '1',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: '320px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ExchangePairProps {
  readonly exchange: Exchange;
  /** Somebody may want to ask the same from a terminal. */
  readonly asksAgain?: boolean;
}

/** One request and its answer side by side, as they were recorded. */
export function ExchangePair({ exchange, asksAgain = false }: ExchangePairProps) {
  const styles = useStyles();
  const words = useWords();
  const { method, url, status, ms, request, response } = exchange;
  const curl = asksAgain ? asCurl(exchange) : null;
  return (
    <div>
      <span className={styles.line}>
        {words.say('frame.exchange', {
          asked: `${method} ${url}`,
          status: status ?? words.say('report.no-answer'),
          ms: Math.round(ms),
        })}
      </span>
      <div className={styles.pair}>
        <Side title={words.say('report.sent')} text={request} copy={words.say('frame.copy-request')}>
          {curl ? <CopyButton text={curl} label={words.say('frame.copy-curl')} /> : null}
        </Side>
        <Side title={words.say('report.received')} text={response} copy={words.say('frame.copy-answer')} />
      </div>
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  /** What its copy button says. */
  readonly copy: string;
  readonly children?: ReactNode;
}

function Side({ title, text, copy, children }: SideProps) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {title}
        </Text>
        <span className={styles.buttons}>
          <CopyButton text={text} label={copy} />
          {children}
        </span>
      </div>
      <pre className={styles.text}>{text}</pre>
    </div>
  );
}
