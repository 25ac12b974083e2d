import { useEffect, useState } from 'react';
import { useWords } from '../../frame/contexts';
import { useCall } from '../../use-call';
import type { Mail } from './mail-stage';

/** The mail to GroupTalk Support for a tenant; null: there is none yet. Composed again when names or language change. */
export function useMail(tenantKey: string | null): Mail {
  const words = useWords();
  const { ask: compose, ...composed } = useCall('mail.compose');
  const open = useCall('mail.open');
  const save = useCall('mail.save');
  const [said, setSaid] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);

  useEffect(() => {
    if (tenantKey !== null) void compose({ mail: 'set-up' });
  }, [tenantKey, compose]);

  return {
    text: composed.value,
    asking: composed.look === 'asking',
    problem: composed.problem ?? open.problem ?? save.problem,
    said,
    opened,
    onCompose: () => void compose({ mail: 'set-up' }),
    onOpen: async () => {
      setSaid(null);
      const answer = await open.ask({ mail: 'set-up' });
      if (!answer.ok) return;
      setOpened(true);
      setSaid(words.say(`screen.request.mail.opened-${answer.value.opened}`));
    },
    onSave: async () => {
      setSaid(null);
      const answer = await save.ask({ mail: 'set-up' });
      if (!answer.ok) return;
      const { file } = answer.value;
      setOpened((before) => before || file !== null);
      setSaid(
        file ? words.say('screen.request.mail.saved', { file }) : words.say('screen.request.mail.not-saved'),
      );
    },
  };
}
