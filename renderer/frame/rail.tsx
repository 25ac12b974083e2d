import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DismissRegular, InfoRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Overview } from '../../shared/model/overview';
import type { Step } from '../../shared/model/step';
import { sayStep } from '../../shared/words/say-step';
import { When } from '../parts/when';
import { narrow, sizes, tight } from '../styles/theme';
import { type Place, useGo, useWords } from './contexts';
import { FootButton } from './foot-button';
import { RailItem } from './rail-item';
import { stepOrder } from './step-order';
import { useAriaKeys } from './use-aria-keys';
import { useRailArrows } from './use-rail-arrows';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    flex: 'none',
    minHeight: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    width: sizes.rail,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { width: sizes.railNarrow, padding: tokens.spacingHorizontalXS },
    [tight]: { width: sizes.railTight },
  },
  heading: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: {
      visibility: 'hidden',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  foot: { marginTop: 'auto', paddingTop: tokens.spacingVerticalM },
  looked: {
    display: 'block',
    minHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [narrow]: { display: 'none' },
  },
});

/** Before anything is known. */
const unlooked: readonly Step[] = stepOrder.map((id) => ({ id, state: 'not-looked-at', missing: [] }));

interface RailProps {
  /** null until the main process has told it. */
  readonly overview: Overview | null;
  readonly place: Place;
  readonly looking: boolean;
  /** null: nobody is signed in, so there is nothing to look at. */
  readonly onLook: (() => void) | null;
  readonly onStop: () => void;
  readonly onUnseen: () => void;
}

/** The six steps with where they stand. None is locked. */
export function Rail({ overview, place, looking, onLook, onStop, onUnseen }: RailProps) {
  const styles = useStyles();
  const words = useWords();
  const go = useGo();
  const arrows = useRailArrows(place === 'settings' ? -1 : stepOrder.indexOf(place));
  const keysOfStep = useAriaKeys('step');
  const keysOfLook = useAriaKeys('look');
  const unseen = overview?.problems.length ?? 0;
  // For the bench: from here on the rail answers.
  useEffect(() => void performance.mark('rail-answers'), []);
  const looked = overview?.lookedAt ? (
    <>
      {words.say('frame.rail.looked')} <When iso={overview.lookedAt} />
    </>
  ) : null;

  return (
    <nav className={styles.rail} aria-label={words.say('frame.rail.title')}>
      <h2 className={styles.heading}>{words.say('frame.rail.title')}</h2>
      <ol className={styles.steps} {...arrows.handlers}>
        {(overview?.steps ?? unlooked).map((step, at) => {
          const said = sayStep(words, step);
          const [first = ''] = said.missing;
          const more = said.missing.length - 1;
          return (
            <li key={step.id}>
              <RailItem
                number={at + 1}
                title={said.title}
                standing={looking ? 'asking' : step.state}
                word={looking ? words.say('frame.rail.asking') : said.state}
                missing={said.missing}
                summary={more > 0 ? words.say('frame.rail.and-more', { first, count: more }) : first}
                here={place === step.id}
                keys={keysOfStep(at)}
                tabIndex={arrows.tabIndexOf(at)}
                onGo={() => go(step.id)}
              />
            </li>
          );
        })}
      </ol>
      <div className={styles.foot}>
        {unseen > 0 ? (
          <FootButton
            says={words.say('frame.rail.unseen', { count: unseen })}
            icon={<InfoRegular />}
            onPress={onUnseen}
          />
        ) : null}
        <span className={styles.looked}>{looked}</span>
        {looking ? (
          <FootButton says={words.say('frame.rail.stop')} icon={<DismissRegular />} onPress={onStop} />
        ) : (
          <FootButton
            says={words.say('frame.rail.look')}
            icon={<ArrowClockwiseRegular />}
            onPress={onLook}
            more={looked}
            keys={keysOfLook()}
          />
        )}
      </div>
    </nav>
  );
}
