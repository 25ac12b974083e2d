import { z } from 'zod';
import { flag, label, listOf } from './lenient';

/**
 * The tenant as `GET /organization` shows it
 * (learn.microsoft.com/graph/api/organization-list). With `User.Read` alone only ID, name and domains are
 * filled: empty notification mails may mean "not allowed to see".
 */
export const tenant = z
  .object({
    id: z.string(),
    displayName: label,
    verifiedDomains: listOf(z.object({ name: label, isDefault: flag, isInitial: flag }).readonly()),
    technicalNotificationMails: listOf(z.string()),
  })
  .readonly();
export type Tenant = z.infer<typeof tenant>;

/** The domain that new people get. */
export const defaultDomain = (one: Tenant): string | null =>
  one.verifiedDomains.find((domain) => domain.isDefault)?.name ?? null;

/** `something.onmicrosoft.com`: it never changes, and support knows a tenant by it. */
export const initialDomain = (one: Tenant): string | null =>
  one.verifiedDomains.find((domain) => domain.isInitial)?.name ??
  one.verifiedDomains.find((domain) => /\.onmicrosoft\.(com|us|cn)$/i.test(domain.name))?.name ??
  null;
