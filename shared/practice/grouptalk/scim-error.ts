import SCIMMY from 'scimmy';

/** The detail keywords of RFC 7644 §3.12 that this server uses. */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'uniqueness';

/** An error that scimmy and our own layer alike turn into a SCIM error answer. `detail` is read by admins. */
export const scimError = (status: number, scimType: ScimType | null, detail: string): Error =>
  new SCIMMY.Types.Error(status, scimType ?? '', detail);

/** The body of an error answer (RFC 7644 §3.12); `status` is a text there. */
export const errorBody = (status: number, scimType: string | undefined, detail: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(scimType ? { scimType } : {}),
  detail,
});
