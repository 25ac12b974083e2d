/**
 * All that is GroupTalk's. The two attribute tables are those of Microsoft's GroupTalk provisioning
 * tutorial, step 5 (learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial).
 */

type TargetType = 'String' | 'Boolean' | 'Reference';

export interface TargetAttribute {
  /** As Entra spells it in a mapping, e.g. `emails[type eq "work"].value`. */
  readonly name: string;
  readonly type: TargetType;
  /** Ticked "Supported for filtering": may be a matching property. */
  readonly filterable: boolean;
}

export interface ProvisioningTarget {
  readonly displayName: string;
  readonly tenantUrl: string;
  readonly adminUrl: string;
  readonly supportAddress: string;
  readonly userSchemas: { readonly core: string; readonly enterprise: string; readonly own: string };
  readonly groupSchemas: { readonly core: string; readonly own: string };
  readonly userAttributes: readonly TargetAttribute[];
  readonly groupAttributes: readonly TargetAttribute[];
}

const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const grouptalkUser = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User';
const grouptalkGroup = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:Group';

const attribute = (name: string, type: TargetType = 'String', filterable = false): TargetAttribute => ({
  name,
  type,
  filterable,
});

export const grouptalk: ProvisioningTarget = {
  displayName: 'GroupTalk',
  tenantUrl: 'https://api.grouptalk.com/api/scim/',
  adminUrl: 'https://admin.grouptalk.com/admin/',
  supportAddress: 'support@grouptalk.com',
  userSchemas: {
    core: 'urn:ietf:params:scim:schemas:core:2.0:User',
    enterprise: enterpriseUser,
    own: grouptalkUser,
  },
  groupSchemas: { core: 'urn:ietf:params:scim:schemas:core:2.0:Group', own: grouptalkGroup },
  userAttributes: [
    attribute('userName', 'String', true),
    attribute('phoneNumbers[type eq "mobile"].value', 'String', true),
    attribute('emails[type eq "work"].value', 'String', true),
    attribute('active', 'Boolean'),
    attribute('name.givenName'),
    attribute('name.familyName'),
    attribute('externalId'),
    attribute(`${enterpriseUser}:costCenter`),
    attribute(`${enterpriseUser}:organization`),
    ...[1, 2, 3, 4, 5].map((n) => attribute(`${grouptalkUser}:label${n}`)),
  ],
  groupAttributes: [
    attribute('displayName', 'String', true),
    attribute('members', 'Reference'),
    attribute('externalId'),
    attribute(`${grouptalkGroup}:description`),
  ],
};
