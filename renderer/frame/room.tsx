import { makeStyles } from '@fluentui/react-components';
import { Activity, type ReactNode, useEffect, useRef } from 'react';
import { type Place, PlaceContext } from './contexts';

const useStyles = makeStyles({
  room: {
    flex: '1',
    minWidth: 0,
    overflowY: 'auto',
    // A list that grows must not push everything sideways.
    scrollbarGutter: 'stable',
    outline: 'none',
  },
});

interface RoomProps {
  readonly place: Place;
  readonly shown: boolean;
  /** Somebody came here from within another screen: what had the focus is gone. */
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
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (takesFocus || (catchesFocus && isLost)) room.current?.focus({ preventScroll: true });
  }, [takesFocus, catchesFocus]);
  return (
    <div ref={room} tabIndex={-1} className={styles.room}>
      {children}
    </div>
  );
}
