import type { PracticeContext } from '../context';

/** Of a mail longer than any that this app writes, the rest is not read: a pattern may be slow on it. */
const mostCharacters = 20_000;
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** The tenant that the fault `support-other-tenant` enters in place of the right one. */
const strangerTenantId = '0e0e0e0e-1111-4222-8333-444444444444';

interface TenantNamed {
  readonly tenantName: string;
  readonly tenantId: string;
}

/** GroupTalk Support enables the Microsoft Entra Integration for a tenant; tokens of another tenant are revoked. */
export function enableIntegration(context: PracticeContext, tenant: TenantNamed): void {
  const { grouptalk } = context.world;
  const tenantId = context.hasFault('support-other-tenant')
    ? strangerTenantId
    : tenant.tenantId.toLowerCase();
  if (grouptalk.integration && grouptalk.integration.tenantId !== tenantId) {
    for (const token of grouptalk.tokens) token.revoked = true;
  }
  grouptalk.integration = {
    tenantName: tenant.tenantName,
    tenantId,
    enabledAt: new Date(context.clock.now()).toISOString(),
  };
}

/**
 * Reads tenant name and ID out of a request mail, as a person at the support desk would: the line that
 * names the tenant, and the GUID. null when either is missing.
 */
export function readRequestMail(mail: string): TenantNamed | null {
  const text = mail.slice(0, mostCharacters);
  const tenantId = (/tenant\s*id[^0-9a-f]*([0-9a-f-]{36})/i.exec(text)?.[1] ?? guid.exec(text)?.[0])?.trim();
  const name = /(?:tenant\s*(?:display\s*)?name|display\s*name)[^:\n]*:\s*(.+)/i.exec(text)?.[1]?.trim();
  if (!tenantId || !guid.test(tenantId) || !name) return null;
  return { tenantName: name, tenantId };
}
