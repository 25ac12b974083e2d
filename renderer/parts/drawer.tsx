import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Place, usePlace } from '../frame/contexts';

interface Content {
  /** Where it was opened: it is not shown elsewhere. */
  readonly place: Place;
  readonly title: ReactNode;
  readonly node: ReactNode;
  readonly options: DrawerOptions;
}

interface DrawerOptions {
  /** It was asked for by itself, not for a row of a list: it takes the focus. */
  readonly takesFocus?: boolean;
  /** The width to begin with, in pixels, where there is room; the person's own, unless said. */
  readonly width?: number;
}

interface DrawerState {
  readonly content: Content | null;
  show(content: Content): void;
  close(): void;
}

export interface Drawer {
  /** Shows, or replaces, what is on the right. The focus stays where it is, so that a list can be walked. */
  open(title: ReactNode, node: ReactNode, options?: DrawerOptions): void;
  close(): void;
}

const DrawerContext = createContext<DrawerState>({ content: null, show: () => {}, close: () => {} });

/** The drawer for detail and evidence, at the right of the frame. */
export function useDrawer(): Drawer {
  const { show, close } = useContext(DrawerContext);
  const place = usePlace();
  const open = useCallback(
    (title: ReactNode, node: ReactNode, options: DrawerOptions = {}) => show({ place, title, node, options }),
    [show, place],
  );
  return useMemo(() => ({ open, close }), [open, close]);
}

/** For the frame alone, which draws it. */
export const useDrawerState = (): DrawerState => useContext(DrawerContext);

export function DrawerProvider({ children }: { readonly children: ReactNode }) {
  const [content, show] = useState<Content | null>(null);
  const close = useCallback(() => show(null), []);
  const drawer = useMemo(() => ({ content, show, close }), [content, close]);
  return <DrawerContext.Provider value={drawer}>{children}</DrawerContext.Provider>;
}
