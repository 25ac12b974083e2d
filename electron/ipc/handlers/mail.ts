import { writeFile } from 'node:fs/promises';
import { failed, ok, type Result } from '../../../shared/contract/problem';
import { composeMail, type Mail, tenantNameOf } from '../../../shared/onboarding/request/compose-mail';
import { mailFile } from '../../../shared/onboarding/request/mail-file';
import type { HandlersOf } from './handlers';
import type { HandlerPowers } from './powers';

export const mailHandlers = (powers: HandlerPowers): HandlersOf<'mail'> => {
  const compose = async (kind: 'set-up' | 'reports', signal: AbortSignal): Promise<Result<Mail>> => {
    const { words, quiet, session } = powers;
    const known = session.overview().tenant;
    const read = known ? ok(known) : await readTenant(quiet, signal);
    return read.ok ? ok(composeMail(words, kind, read.value, quiet.target)) : read;
  };
  return {
    'mail.compose': async ({ mail: kind }, { signal }) => {
      const mail = await compose(kind, signal);
      if (!mail.ok) return mail;
      const { to, subject, body } = mail.value;
      return ok({ to, subject, body });
    },
    'mail.open': async ({ mail: kind }, { signal }) => {
      const mail = await compose(kind, signal);
      if (!mail.ok) return mail;
      const opened = await powers.links.mail(mail.value);
      return opened.ok ? ok({ opened: opened.value }) : opened;
    },
    'mail.save': async ({ mail: kind }, { signal }) => {
      const mail = await compose(kind, signal);
      if (!mail.ok) return mail;
      const file = await powers.dialogs.save(`grouptalk-${kind}.eml`);
      if (file === null) return ok({ file });
      try {
        await writeFile(file, mailFile(mail.value, powers.quiet.socketClock.now()));
      } catch (error) {
        const detail = error instanceof Error ? error.message : '';
        return failed('file-unwritable', { params: { file }, detail, remedy: 'try-again' });
      }
      return ok({ file });
    },
  };
};

async function readTenant(quiet: HandlerPowers['quiet'], signal: AbortSignal) {
  const tenant = await quiet.facts.tenant(signal);
  return tenant.ok ? ok(tenantNameOf(tenant.value)) : tenant;
}
