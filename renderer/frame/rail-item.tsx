import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { narrow, tight } from '../styles/theme';
import { RailButton, type RailPlace } from './rail-button';
import { type Standing, StepMark } from './step-mark';

const useStyles = makeStyles({
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
});

interface RailItemProps extends RailPlace {
  readonly number: number;
  readonly title: string;
  readonly standing: Standing;
  /** The state in a word. */
  readonly word: string;
  readonly missing: readonly string[];
  /** All of `missing` on one line. */
  readonly summary: string;
}

/** A step in the rail: shape and word of its state, and what is missing. */
export function RailItem({ number, title, standing, word, missing, summary, ...place }: RailItemProps) {
  const styles = useStyles();
  return (
    <RailButton
      {...place}
      current="step"
      mark={<StepMark standing={standing} />}
      label={[`${number} ${title}`, word, ...missing].join(', ')}
      hover={`${title}: ${[word, ...missing].join(', ')}`}
      saysAll={missing.length < 2}
      title={
        <>
          {number}
          <span className={styles.name}> {title}</span>
        </>
      }
    >
      <span className={mergeClasses(styles.small, styles.word)}>{missing.length > 0 ? word : ''}</span>
      <span className={mergeClasses(styles.small, styles.missing)}>
        {missing.length > 0 ? summary : word}
      </span>
    </RailButton>
  );
}
