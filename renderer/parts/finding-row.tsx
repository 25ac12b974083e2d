import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { RenderedFinding } from '../../shared/model/finding';
import { useWords } from '../frame/contexts';
import { ExchangePair } from './exchange-pair';
import { LinkOut } from './link-out';
import { VerdictMark } from './verdict-mark';

const useStyles = makeStyles({
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  why: { color: tokens.colorNeutralForeground2 },
  ms: {
    minWidth: '56px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  chevron: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  open: { transform: 'rotate(90deg)' },
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // Under the words, not under the mark.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL} 44px`,
  },
});

interface FindingRowProps {
  readonly finding: RenderedFinding;
  /** In place of who must act, where that is said already. */
  readonly beside?: ReactNode;
  /** What can be done about it, under the remedy. */
  readonly actions?: ReactNode;
  /** Somebody may want to ask the same from a terminal. */
  readonly asksAgain?: boolean;
}

/** A finding as a row. Open: what to do, then what was asked and answered. */
export function FindingRow({ finding, beside, actions, asksAgain = false }: FindingRowProps) {
  const styles = useStyles();
  const words = useWords();
  const bodyId = useId();
  const [open, setOpen] = useState(false);
  const { verdict, title, why, remedy, party, ms, evidence, reference } = finding;
  const acts = party && (verdict === 'fail' || verdict === 'warn');
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => setOpen(!open)}
      >
        <VerdictMark verdict={verdict} />
        <span className={styles.words}>
          <Text weight="semibold">{title}</Text>
          <span className={styles.why}>{why}</span>
        </span>
        <span>
          {beside !== undefined ? (
            beside
          ) : acts ? (
            <Badge appearance="tint" color="informative">
              {words.say(`report.who-${party}`)}
            </Badge>
          ) : null}
        </span>
        <span className={styles.ms}>{ms >= 1 ? words.formats.took(ms) : ''}</span>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />
      </button>
      <div id={bodyId} hidden={!open}>
        {open ? (
          <div className={styles.detail}>
            {remedy ? <Text>{words.say('report.what-to-do', { remedy })}</Text> : null}
            {actions}
            {evidence.map((exchange) => (
              <ExchangePair
                key={`${exchange.method} ${exchange.url} ${exchange.ms}`}
                exchange={exchange}
                asksAgain={asksAgain}
              />
            ))}
            {remedy || actions || evidence.length > 0 || reference ? null : (
              <Text>{words.say('frame.nothing-more')}</Text>
            )}
            {reference ? (
              <span>
                <LinkOut url={reference}>{words.say('report.reference')}</LinkOut>
              </span>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}
