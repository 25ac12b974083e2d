import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../frame/contexts';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The button that does it, e.g. "Forget everything". */
  readonly does: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What has opened it, or stands for it: the focus goes back there. */
  readonly backTo: HTMLElement | null;
}

/** Asks before something that cannot be undone. The focus begins on the button that changes nothing. */
export function Confirm({ open, title, children, does, onYes, onNo, backTo }: ConfirmProps) {
  const words = useWords();

  useEffect(() => {
    if (!open) return;
    return () => {
      // The dialog lets go of the focus only after this.
      setTimeout(() => backTo?.focus());
    };
  }, [open, backTo]);

  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          {/* Fluid: else a button with a tenant's name has half the width, and breaks. */}
          <DialogActions fluid>
            <Button onClick={onNo}>{words.say('frame.cancel')}</Button>
            <Button appearance="primary" onClick={onYes}>
              {does}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
