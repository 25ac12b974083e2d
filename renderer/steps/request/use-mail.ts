import { useEffect, useState } from 'react';
import type { Words } from '../../../shared/words/words';
import { useWords } from '../../frame/contexts';
import { useCall } from '../../use-call';
import type { Mail } from './mail-stage';

type Done = { readonly opened: 'mail-program' | 'desk' } | { readonly file: string | null };

/** The mail to GroupTalk Support for a tenant; null: there is none yet. Composed again when names or language change. */
export function useMail(tenantKey: string | null): Mail {
  const words = useWords();
  const { ask: compose, ...composed } = useCall('mail.compose');
  const open = useCall('mail.open');
  const save = useCall('mail.save');
  const [done, setDone] = useState<Done | null>(null);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    if (tenantKey !== null) void compose({ mail: 'set-up' });
  }, [tenantKey, compose]);

  return {
    text: composed.value,
    asking: composed.look === 'asking',
    problem: composed.problem ?? open.problem ?? save.problem,
    said: done && sayDone(words, done),
    opened,
    onCompose: () => void compose({ mail: 'set-up' }),
    onOpen: async () => {
      setDone(null);
      const answer = await open.ask({ mail: 'set-up' });
      if (!answer.ok) return;
      setOpened(true);
      setDone({ opened: answer.value.opened });
    },
    onSave: async () => {
      setDone(null);
      const answer = await save.ask({ mail: 'set-up' });
      if (!answer.ok) return;
      const { file } = answer.value;
      setOpened((before) => before || file !== null);
      setDone({ file });
    },
  };
}

function sayDone({ say }: Words, done: Done): string {
  if ('opened' in done) return say(`screen.request.mail.opened-${done.opened}`);
  const { file } = done;
  return file ? say('screen.request.mail.saved', { file }) : say('screen.request.mail.not-saved');
}
