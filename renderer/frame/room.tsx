import { makeStyles } from '@fluentui/react-components';
import { Activity, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { type Place, PlaceContext } from './contexts';
import { useKeptFocus } from './use-kept-focus';

const useStyles = makeStyles({
  room: {
    flex: '1',
    minWidth: 0,
    overflowY: 'auto',
    // A list that grows must not push everything sideways.
    scrollbarGutter: 'stable',
  },
});

interface RoomProps {
  readonly place: Place;
  readonly shown: boolean;
  /** Somebody has just gone here. */
  readonly takesFocus: boolean;
  /** Somebody else is signed in, so that the screen is another: it takes the focus, unless that is in the frame. */
  readonly catchesFocus: boolean;
  readonly children: ReactNode;
}

/** A screen that keeps what was typed, and where it was scrolled to, while another one is shown. */
export function Room({ place, shown, takesFocus, catchesFocus, children }: RoomProps) {
  return (
    <Activity mode={shown ? 'visible' : 'hidden'}>
      <PlaceContext.Provider value={place}>
        <Inside takesFocus={takesFocus} catchesFocus={catchesFocus}>
          {children}
        </Inside>
      </PlaceContext.Provider>
    </Activity>
  );
}

function Inside({
  takesFocus,
  catchesFocus,
  children,
}: Pick<RoomProps, 'takesFocus' | 'catchesFocus' | 'children'>) {
  const styles = useStyles();
  const room = useRef<HTMLDivElement>(null);
  useKeptFocus(
    room,
    useCallback(() => focusStanding(room.current), []),
  );
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (takesFocus || (catchesFocus && isLost)) focusStanding(room.current);
  }, [takesFocus, catchesFocus]);
  return (
    <div ref={room} className={styles.room}>
      {children}
    </div>
  );
}

/**
 * The sentence that says where things stand is what somebody hears first. Where the focus is shown it must be in view;
 * for a hand on the mouse the screen stays where it was scrolled to.
 */
function focusStanding(room: HTMLElement | null): void {
  const standing = room?.querySelector('h1');
  standing?.focus({ preventScroll: true });
  if (standing?.matches(':focus-visible')) standing.scrollIntoView({ block: 'nearest' });
}
