import { defaultDomain, initialDomain, type Tenant } from '../../model/tenant';
import type { ProvisioningTarget } from '../../target/grouptalk';
import type { Words } from '../../words/words';

export interface RequestMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Opens the mail in the person's own mail program. */
  readonly mailto: string;
}

/** The mail that asks GroupTalk Support to set up the tenant: tenant name and ID, as the tutorial's step 2 wants. */
export function composeRequestMail(
  words: Words,
  tenant: Tenant,
  target: Pick<ProvisioningTarget, 'supportAddress'>,
): RequestMail {
  const params = {
    name: tenant.displayName,
    id: tenant.id,
    domain: defaultDomain(tenant) ?? '–',
    initial: initialDomain(tenant) ?? '–',
  };
  const to = target.supportAddress;
  const subject = words.say('step.request.mail.subject', params);
  const body = words.say('step.request.mail.body', params);
  // RFC 6068: percent-encoded, line breaks as %0D%0A, the address itself too.
  const query = [
    ['subject', subject],
    ['body', body.replaceAll('\n', '\r\n')],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  const address = encodeURIComponent(to).replace('%40', '@');
  return { to, subject, body, mailto: `mailto:${address}?${query.join('&')}` };
}
