/** What GroupTalk holds. Times are ISO strings of the world's clock. */
export interface PracticeGroupTalk {
  organizationName: string;
  /** Set by GroupTalk Support: the tenant for which the Microsoft Entra Integration item is visible. */
  integration: { tenantName: string; tenantId: string; enabledAt: string } | null;
  /** Issued secret tokens by their `jti`; a token not listed, or revoked, is refused. */
  tokens: { jti: string; issuedAt: string; expiresAt: string; revoked: boolean }[];
  /** GroupTalk Admin accounts that may use the Admin page. */
  admins: { userPrincipalName: string; isAdmin: boolean }[];
  users: PracticeScimResource[];
  groups: PracticeScimResource[];
}

/** A SCIM resource as stored: `id`, `meta` and the attributes, extensions under their URN. */
export type PracticeScimResource = Record<string, unknown> & { id: string };
