import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { forced, narrow, sizes, wide } from '../styles/theme';

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
  // Nothing that does not stand in the rail already.
  allSaid: { [wide]: { display: 'none' } },
});

export interface RailPlace {
  readonly here: boolean;
  /** As `aria-keyshortcuts` wants them. */
  readonly keys: string;
  readonly tabIndex: number;
  readonly onGo: () => void;
}

interface RailButtonProps extends RailPlace {
  readonly mark: ReactNode;
  readonly title: ReactNode;
  /** What a screen reader calls it. */
  readonly label: string;
  /** What hovering shows. */
  readonly hover: string;
  /** In a wide window the rail says all of it already. */
  readonly saysAll: boolean;
  readonly current: 'step' | 'page';
  /** Beside and below the title. */
  readonly children?: ReactNode;
}

/** A place in the rail. All have the same height. */
export function RailButton(props: RailButtonProps) {
  const styles = useStyles();
  const { here, current } = props;
  return (
    <Tooltip
      relationship="inaccessible"
      positioning="after"
      content={{ children: props.hover, className: mergeClasses(props.saysAll && styles.allSaid) }}
    >
      <button
        type="button"
        className={mergeClasses(styles.item, here && styles.here)}
        aria-label={props.label}
        aria-keyshortcuts={props.keys}
        tabIndex={props.tabIndex}
        {...(here ? { 'aria-current': current } : {})}
        onClick={props.onGo}
      >
        <span className={styles.mark}>{props.mark}</span>
        <span className={mergeClasses(styles.title, here && styles.titleHere)}>{props.title}</span>
        {props.children}
      </button>
    </Tooltip>
  );
}
