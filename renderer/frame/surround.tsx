import { type ReactNode, useMemo } from 'react';
import { DrawerProvider } from '../parts/drawer';
import { SignInProvider } from '../sign-in/sign-in-context';
import { type Known, KnownContext, type Means, MeansContext } from './contexts';

interface SurroundProps extends Means {
  /** null until the main process has told it. */
  readonly known: Known | null;
  readonly children: ReactNode;
}

/** All that every part of the window stands in. */
export function Surround({ bridge, words, go, known, children }: SurroundProps) {
  const means = useMemo(() => ({ bridge, words, go }), [bridge, words, go]);
  return (
    <MeansContext.Provider value={means}>
      <KnownContext.Provider value={known}>
        <SignInProvider>
          <DrawerProvider>{children}</DrawerProvider>
        </SignInProvider>
      </KnownContext.Provider>
    </MeansContext.Provider>
  );
}
