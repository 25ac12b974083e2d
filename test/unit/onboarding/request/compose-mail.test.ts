import { describe, expect, it } from 'vitest';
import { tenant } from '../../../../shared/model/tenant';
import { composeRequestMail } from '../../../../shared/onboarding/request/compose-mail';
import { grouptalk } from '../../../../shared/target/grouptalk';
import { createWords } from '../../../../shared/words/words';

const ours = tenant.parse({
  id: 'b3a1c2d4-0000-4000-8000-000000000001',
  displayName: 'Åkeri & Söner <100%> "AB" + co?',
  verifiedDomains: [
    { name: 'akeri.example', isDefault: true, isInitial: false },
    { name: 'akeri.onmicrosoft.com', isDefault: false, isInitial: true },
  ],
});

describe('the mail to GroupTalk Support', () => {
  const mail = composeRequestMail(createWords('en'), ours, grouptalk);

  it('names the tenant, both domains and the ID', () => {
    expect(mail.to).toBe('support@grouptalk.com');
    for (const fact of [ours.displayName, ours.id, 'akeri.example', 'akeri.onmicrosoft.com']) {
      expect(mail.body).toContain(fact);
    }
    expect(mail.subject).toContain(ours.displayName);
  });

  it('its mailto address reads back as subject and body, line breaks as CRLF', () => {
    const url = new URL(mail.mailto);
    expect(url.protocol).toBe('mailto:');
    expect(decodeURIComponent(url.pathname)).toBe('support@grouptalk.com');
    const fields = new Map(
      url.search
        .slice(1)
        .split('&')
        .map((field): [string, string] => {
          const [name = '', value = ''] = field.split('=');
          return [name, decodeURIComponent(value)];
        }),
    );
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('subject')).toBe(mail.subject);
    expect(fields.get('body')).toBe(mail.body.replaceAll('\n', '\r\n'));
    expect(mail.mailto).not.toMatch(/[ +\n"<>]/);
  });
});
