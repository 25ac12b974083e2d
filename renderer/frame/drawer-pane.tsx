import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
  type SetStateAction,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useDrawerState } from '../parts/drawer';
import { cramped, narrow, sizes, tight } from '../styles/theme';
import { usePlace, useWords } from './contexts';
import { Guarded } from './guarded';

const over = {
  position: 'absolute',
  zIndex: 2,
  insetBlock: 0,
  insetInlineEnd: 0,
  width: 'auto !important',
  maxWidth: 'none !important',
} as const;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flex: 'none',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // The screen beside it keeps room enough to be read.
    maxWidth: `calc(100% - ${sizes.rail} - ${sizes.beside})`,
    [narrow]: { maxWidth: `calc(100% - ${sizes.railNarrow} - ${sizes.beside})` },
    // No room beside it: it lies over the screen until it is closed. The width that was chosen is for other windows.
    [tight]: { ...over, insetInlineStart: sizes.railTight },
    [cramped]: { ...over, insetInlineStart: sizes.railNarrow },
  },
  handle: {
    flex: 'none',
    width: tokens.spacingHorizontalSNudge,
    height: 'auto',
    margin: 0,
    border: 'none',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      backgroundColor: tokens.colorStrokeFocus2,
      // Where the system chooses the colours there is no ground.
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    [tight]: { display: 'none' },
    [cramped]: { display: 'none' },
  },
  inside: { display: 'flex', flexDirection: 'column', flex: '1', minWidth: 0, minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  name: {
    overflowWrap: 'anywhere',
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    unicodeBidi: 'plaintext',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  body: {
    flex: '1',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
  },
});

/** Never wider than leaves room for the list that it belongs to. */
const most = () => Math.max(sizes.drawerLeast, Math.round(window.innerWidth * 0.6));
const within = (width: number) => Math.min(most(), Math.max(sizes.drawerLeast, Math.round(width)));

/** What was opened for detail in this place, at the right. Esc closes it from wherever the focus is. */
export function DrawerPane() {
  const { content, close } = useDrawerState();
  const place = usePlace();
  // Kept here, where it outlives what is shown.
  const [width, setWidth] = useState<number>(sizes.drawerFirst);
  const [sized, setSized] = useState<unknown>(null);
  if (content && sized !== content) {
    setSized(content);
    if (content.options.width) setWidth(within(content.options.width));
  }
  return content?.place === place ? (
    <Pane content={content} width={width} onWidth={setWidth} onClose={close} />
  ) : null;
}

interface PaneProps {
  readonly content: NonNullable<ReturnType<typeof useDrawerState>['content']>;
  /** In pixels. */
  readonly width: number;
  readonly onWidth: Dispatch<SetStateAction<number>>;
  readonly onClose: () => void;
}

function Pane({ content, width, onWidth, onClose }: PaneProps) {
  const styles = useStyles();
  const words = useWords();
  const titleId = useId();
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const drawn = pane.current;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      const lost = document.activeElement === document.body || drawn?.contains(document.activeElement);
      if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [onClose]);

  useEffect(() => {
    if (content.options.takesFocus) pane.current?.querySelector('h2')?.focus();
  }, [content]);

  const onDrag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWidth(within(window.innerWidth - event.clientX));
  };
  const onArrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? 32 : event.key === 'ArrowRight' ? -32 : 0;
    if (by) onWidth((before) => within(before + by));
  };

  return (
    <aside ref={pane} className={styles.pane} style={{ width }} aria-labelledby={titleId}>
      <hr
        className={styles.handle}
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={words.say('frame.drawer.resize')}
        aria-valuenow={width}
        aria-valuemin={sizes.drawerLeast}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onDrag}
        onKeyDown={onArrow}
      />
      <div className={styles.inside}>
        <div className={styles.head}>
          <Subtitle2 as="h2" id={titleId} tabIndex={-1} className={styles.name}>
            {content.title}
          </Subtitle2>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.say('frame.drawer.close')}
            onClick={onClose}
          />
        </div>
        <div className={styles.body}>
          <Guarded of={content} part="detail" screen={`detail of ${content.place}`}>
            {content.node}
          </Guarded>
        </div>
      </div>
    </aside>
  );
}
