import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { forced, narrow, sizes, tight, wide } from '../styles/theme';
import { type Standing, StepMark } from './step-mark';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"mark title word" ". missing missing"',
    alignContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: sizes.railItem,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"mark" "number"',
      justifyItems: 'center',
      padding: 0,
    },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground3Selected,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Not an outline: that shows the focus.
    [forced]: { borderLeft: '4px solid Highlight' },
  },
  mark: { gridArea: 'mark', display: 'inline-flex' },
  title: {
    gridArea: 'title',
    lineHeight: tokens.lineHeightBase300,
    [narrow]: {
      gridArea: 'number',
      maxWidth: '100%',
      overflowWrap: 'anywhere',
      textAlign: 'center',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  titleHere: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { gridArea: 'word', alignSelf: 'center', [narrow]: { display: 'none' } },
  missing: {
    gridArea: 'missing',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    [narrow]: { display: 'none' },
  },
  name: { [tight]: { display: 'none' } },
  // Nothing that does not stand in the rail already.
  allSaid: { [wide]: { display: 'none' } },
});

interface RailItemProps {
  readonly number: number;
  readonly title: string;
  readonly standing: Standing;
  /** The state in a word. */
  readonly word: string;
  readonly missing: readonly string[];
  /** All of `missing` on one line. */
  readonly summary: string;
  readonly here: boolean;
  /** As `aria-keyshortcuts` wants them. */
  readonly keys: string;
  readonly tabIndex: number;
  readonly onGo: () => void;
}

/** A step in the rail: shape and word of its state, and what is missing. All have the same height. */
export function RailItem({
  number,
  title,
  standing,
  word,
  missing,
  summary,
  here,
  keys,
  tabIndex,
  onGo,
}: RailItemProps) {
  const styles = useStyles();
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.item, here && styles.here)}
      aria-label={[`${number} ${title}`, word, ...missing].join(', ')}
      aria-keyshortcuts={keys}
      tabIndex={tabIndex}
      {...(here ? { 'aria-current': 'step' as const } : {})}
      onClick={onGo}
    >
      <span className={styles.mark}>
        <StepMark standing={standing} />
      </span>
      <span className={mergeClasses(styles.title, here && styles.titleHere)}>
        {number}
        <span className={styles.name}> {title}</span>
      </span>
      <span className={mergeClasses(styles.small, styles.word)}>{missing.length > 0 ? word : ''}</span>
      <span className={mergeClasses(styles.small, styles.missing)}>
        {missing.length > 0 ? summary : word}
      </span>
    </button>
  );
  return (
    <Tooltip
      relationship="inaccessible"
      positioning="after"
      content={{
        children: `${title}: ${[word, ...missing].join(', ')}`,
        className: mergeClasses(missing.length < 2 && styles.allSaid),
      }}
    >
      {button}
    </Tooltip>
  );
}
