import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type SetStateAction,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useDrawerState } from '../parts/drawer';
import { sizes } from '../styles/theme';
import { usePlace, useWords } from './contexts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flex: 'none',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outline: 'none' },
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
  return content?.place === place ? (
    <Pane title={content.title} width={width} onWidth={setWidth} onClose={close}>
      {content.node}
    </Pane>
  ) : null;
}

interface PaneProps {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly onWidth: Dispatch<SetStateAction<number>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Pane({ title, width, onWidth, onClose, children }: PaneProps) {
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

  const onDrag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onWidth(within(window.innerWidth - event.clientX));
  };
  const onArrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? 32 : event.key === 'ArrowRight' ? -32 : 0;
    if (by) onWidth((before) => within(before + by));
  };

  return (
    <aside ref={pane} className={styles.pane} style={{ width, maxWidth: '60%' }} aria-labelledby={titleId}>
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
          <Subtitle2 as="h2" id={titleId} className={styles.name}>
            {title}
          </Subtitle2>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={words.say('frame.drawer.close')}
            onClick={onClose}
          />
        </div>
        <div className={mergeClasses(styles.body)}>{children}</div>
      </div>
    </aside>
  );
}
