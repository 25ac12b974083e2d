import type { TenantName } from '../../model/overview';
import { defaultDomain, initialDomain, type Tenant } from '../../model/tenant';
import type { ProvisioningTarget } from '../../target/grouptalk';
import type { Words } from '../../words/words';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Opens the mail in the person's own mail program. */
  readonly mailto: string;
}

type MailKind = 'set-up' | 'reports';

/**
 * A mail to GroupTalk Support: `set-up` asks to set up the tenant (tutorial, step 2), `reports` for more provisioning
 * logs as custom reports in GroupTalk Admin (tutorial, step 6). Both name the tenant and its ID.
 */
export function composeMail(
  words: Words,
  kind: MailKind,
  tenant: TenantName,
  target: Pick<ProvisioningTarget, 'supportAddress'>,
): Mail {
  const params = {
    name: tenant.displayName,
    id: tenant.id,
    domain: tenant.defaultDomain ?? '–',
    initial: tenant.initialDomain ?? '–',
  };
  const to = target.supportAddress;
  const step = kind === 'set-up' ? 'request' : 'watch';
  return mailOf(
    to,
    words.say(`step.${step}.mail.subject`, params),
    words.say(`step.${step}.mail.body`, params),
  );
}

/** A text with the address that opens it in a mail program; `shown`: what stands there, where that is another text. */
export function mailOf(to: string, subject: string, body: string, shown = body): Mail {
  // RFC 6068: percent-encoded, line breaks as %0D%0A, the address itself too.
  const query = [
    ['subject', subject],
    ['body', shown.replaceAll('\n', '\r\n')],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const address = encodeURIComponent(to).replace('%40', '@');
  return { to, subject, body, mailto: `mailto:${address}?${query.join('&')}` };
}

/** The mail that asks GroupTalk Support to set up the tenant. */
export const composeRequestMail = (
  words: Words,
  tenant: Tenant,
  target: Pick<ProvisioningTarget, 'supportAddress'>,
): Mail => composeMail(words, 'set-up', tenantNameOf(tenant), target);

/** The tenant as mails and screens name it. */
export const tenantNameOf = (tenant: Tenant): TenantName => ({
  id: tenant.id,
  displayName: tenant.displayName,
  defaultDomain: defaultDomain(tenant),
  initialDomain: initialDomain(tenant),
});
