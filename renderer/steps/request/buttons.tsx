import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Buttons in a row that wraps. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}

interface MoveProps {
  /** The screen's one next move. Only its look changes, never its place. */
  readonly primary: boolean;
  readonly busy?: boolean;
  readonly icon?: ReactElement;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Move({ primary, busy = false, icon, onClick, children }: MoveProps) {
  return (
    <Button
      appearance={primary ? 'primary' : 'secondary'}
      disabledFocusable={busy}
      onClick={onClick}
      {...(icon ? { icon } : {})}
    >
      {children}
    </Button>
  );
}
