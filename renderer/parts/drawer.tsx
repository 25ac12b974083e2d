import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Place, usePlace } from '../frame/contexts';

interface Content {
  /** Where it was opened: it is not shown elsewhere. */
  readonly place: Place;
  readonly title: string;
  readonly node: ReactNode;
}

interface DrawerState {
  readonly content: Content | null;
  show(content: Content): void;
  close(): void;
}

export interface Drawer {
  /** Shows, or replaces, what is on the right. The focus stays where it is, so that a list can be walked. */
  open(title: string, node: ReactNode): void;
  close(): void;
}

const DrawerContext = createContext<DrawerState>({ content: null, show: () => {}, close: () => {} });

/** The drawer for detail and evidence, at the right of the frame. */
export function useDrawer(): Drawer {
  const { show, close } = useContext(DrawerContext);
  const place = usePlace();
  const open = useCallback((title: string, node: ReactNode) => show({ place, title, node }), [show, place]);
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
