import { Body1Strong, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Finding } from '../../../shared/model/finding';
import { useWords } from '../../frame/contexts';
import { Asking } from '../../parts/asking';
import { VerdictMark } from '../../parts/verdict-mark';
import { FindingSentence } from '../../steps/configure/finding-sentence';
import { type LayerId, rungsOf } from './layers';
import type { Shown } from './shown';
import { togetherId } from './wanted';
import { WayLadder } from './way-ladder';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) minmax(52px, auto)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
  ms: {
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
  },
  together: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // As much as a difference has to say.
  room: { minHeight: '72px' },
});

interface TwoSidesProps {
  readonly shown: Shown;
  /** Layers that somebody has agreed to try, besides the usual ones. */
  readonly wants: readonly LayerId[];
}

/** From this computer, as a ladder; from Entra, as its two verdicts; and what both mean together. */
export function TwoSides({ shown, wants }: TwoSidesProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { findings, stage } = shown;
  const running = stage === 'coming';
  const together = findings.find(({ id }) => id === togetherId);
  const entra = findings.filter(({ id }) => id === 'entra-accepts' || id === 'entra-saved');
  const here = say('screen.connection.sides.here');
  return (
    <div className={styles.sides}>
      <Side title={here}>
        <WayLadder rungs={rungsOf({ findings, running, wants })} label={here} running={running} />
      </Side>
      <Side title={say('screen.connection.sides.entra')}>
        {entra.length === 0 && !running && (
          <Text size={200} className={styles.quiet}>
            {say('screen.connection.sides.entra-empty')}
          </Text>
        )}
        <ul className={styles.list} aria-live="polite">
          {entra.map((one) => (
            <Verdict key={one.id} finding={one} />
          ))}
        </ul>
        {running && entra.length < 2 && <Asking what={say('screen.connection.sides.entra-asking')} />}
        <div className={styles.together}>
          <Body1Strong as="h3" className={styles.title}>
            {say('screen.connection.sides.together')}
          </Body1Strong>
          <div className={styles.room}>
            {together ? (
              <FindingSentence finding={together} />
            ) : (
              <Text size={200} className={styles.quiet}>
                {say(
                  running ? 'screen.connection.sides.entra-pending' : 'screen.connection.sides.together-idle',
                )}
              </Text>
            )}
          </div>
        </div>
      </Side>
    </div>
  );
}

function Side({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.side} aria-labelledby={id}>
      <Body1Strong as="h2" id={id} className={styles.title}>
        {title}
      </Body1Strong>
      {children}
    </section>
  );
}

/** Its evidence is in the list below. */
function Verdict({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const words = useWords();
  const { verdict, title, why, ms } = words.finding(finding);
  return (
    <li className={styles.row}>
      <VerdictMark verdict={verdict} />
      <span className={styles.words}>
        <Text weight={verdict === 'pass' ? 'regular' : 'semibold'}>{title}</Text>
        <Text size={200} className={styles.why}>
          {why}
        </Text>
      </span>
      <Text size={200} className={styles.ms}>
        {ms >= 1 ? words.formats.took(ms) : ''}
      </Text>
    </li>
  );
}
