import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  DismissRegular,
  InfoRegular,
  PlugConnectedRegular,
} from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { Overview } from '../../shared/model/overview';
import type { Step } from '../../shared/model/step';
import { sayStep } from '../../shared/words/say-step';
import { When } from '../parts/when';
import { narrow, sizes, tight } from '../styles/theme';
import { type Place, useGo, useWords } from './contexts';
import { FootButton } from './foot-button';
import { RailItem } from './rail-item';
import { RailTool } from './rail-tool';
import { sayPlace } from './say-place';
import { stepOrder, toolOrder } from './step-order';
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
  places: { listStyleType: 'none', margin: 0, padding: 0 },
  tools: { marginTop: tokens.spacingVerticalS },
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

const placeOrder: readonly Place[] = [...stepOrder, ...toolOrder];

const toolIcons = { connection: <PlugConnectedRegular /> } as const;

/** The six steps with where they stand, none of them locked, and the tools below. */
export function Rail({ overview, place, looking, onLook, onStop, onUnseen }: RailProps) {
  const styles = useStyles();
  const words = useWords();
  const go = useGo();
  const arrows = useRailArrows(placeOrder.indexOf(place));
  const keysOfStep = useAriaKeys('step');
  const keysOfTools = { connection: useAriaKeys('connection') };
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
    <nav className={styles.rail} aria-label={words.say('frame.rail.title')} {...arrows.handlers}>
      <h2 className={styles.heading}>{words.say('frame.rail.title')}</h2>
      <ol className={styles.places}>
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
      <h2 className={mergeClasses(styles.heading, styles.tools)}>{words.say('frame.tools.title')}</h2>
      <ul className={styles.places}>
        {toolOrder.map((tool, at) => (
          <li key={tool}>
            <RailTool
              title={sayPlace(words, tool)}
              icon={toolIcons[tool]}
              here={place === tool}
              keys={keysOfTools[tool]()}
              tabIndex={arrows.tabIndexOf(stepOrder.length + at)}
              onGo={() => go(tool)}
            />
          </li>
        ))}
      </ul>
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
