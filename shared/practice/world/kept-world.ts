import { z } from 'zod';
import type { KeptWorld } from '../context';
import { faultNames } from './faults';
import { keptJob } from './kept-job';
import { seal, unseal } from './seal';
import type { World } from './state';
import { worldNames } from './worlds';

const text = z.string();
const scimResource = z.looseObject({ id: text });

const user = z.object({
  id: text,
  userPrincipalName: text,
  displayName: text,
  givenName: text.nullable(),
  surname: text.nullable(),
  mail: text.nullable(),
  mailNickname: text,
  mobilePhone: text.nullable(),
  department: text.nullable(),
  jobTitle: text.nullable(),
  companyName: text.nullable(),
  officeLocation: text.nullable(),
  city: text.nullable(),
  state: text.nullable(),
  extensionAttributes: z.record(text, text),
  accountEnabled: z.boolean(),
  userType: z.enum(['Member', 'Guest']),
  deletedDateTime: text.nullable(),
});

const servicePrincipal = z.object({
  id: text,
  appId: text,
  displayName: text,
  accountEnabled: z.boolean(),
  appOwnerOrganizationId: text,
  applicationTemplateId: text.nullable(),
  appRoleAssignmentRequired: z.boolean(),
  tags: z.array(text),
  appRoles: z.array(
    z.object({
      id: text,
      displayName: text,
      value: text.nullable(),
      description: text,
      isEnabled: z.boolean(),
      allowedMemberTypes: z.array(text),
    }),
  ),
  ownerIds: z.array(text),
  provisionable: z.boolean(),
  createdDateTime: text,
});

const grouptalk = z.object({
  organizationName: text,
  integration: z.object({ tenantName: text, tenantId: text, enabledAt: text }).nullable(),
  tokens: z.array(z.object({ jti: text, issuedAt: text, expiresAt: text, revoked: z.boolean() })),
  admins: z.array(z.object({ userPrincipalName: text, isAdmin: z.boolean() })),
  users: z.array(scimResource),
  groups: z.array(scimResource),
});

const world: z.ZodType<World> = z.object({
  name: z.enum(worldNames),
  seed: z.number(),
  faults: z.array(z.enum(faultNames)),
  tenant: z.object({
    id: text,
    displayName: text,
    defaultDomain: text,
    initialDomain: text,
    hasP1: z.boolean(),
    technicalNotificationMails: z.array(text),
  }),
  users: z.array(user),
  groups: z.array(
    z.object({
      id: text,
      displayName: text,
      description: text.nullable(),
      mail: text.nullable(),
      securityEnabled: z.boolean(),
      memberIds: z.array(text),
    }),
  ),
  roleMembers: z.array(z.object({ roleTemplateId: text, userId: text })),
  servicePrincipals: z.array(servicePrincipal),
  deletedServicePrincipals: z.array(servicePrincipal.extend({ deletedDateTime: text })).default([]),
  appRoleAssignments: z.array(
    z.object({
      id: text,
      appRoleId: text,
      principalId: text,
      principalType: z.enum(['User', 'Group']),
      principalDisplayName: text,
      resourceId: text,
      resourceDisplayName: text,
      createdDateTime: text,
    }),
  ),
  grants: z.array(z.object({ clientAppId: text, principalId: text.nullable(), scopes: z.array(text) })),
  provisioning: z.array(
    z.object({
      servicePrincipalId: text,
      secrets: z.array(z.object({ key: text, value: text })),
      jobs: z.array(keptJob),
    }),
  ),
  provisioningLogs: z.array(z.record(text, z.unknown())),
  grouptalk,
  requests: z.array(
    z.object({
      at: text,
      host: text,
      method: text,
      path: text,
      status: z.number(),
      requestBody: text.exactOptional(),
      responseBody: text.exactOptional(),
      userAgent: text,
    }),
  ),
  planted: z.array(
    z.object({
      objectId: text,
      objectType: z.enum(['User', 'Group']),
      why: z.enum([
        'account-disabled',
        'no-matching-value',
        'only-nested',
        'not-assigned',
        'recycle-bin',
        'guest-name-stripped',
        'no-family-name',
        'two-accounts',
      ]),
      stops: z.boolean(),
    }),
  ),
});

const keptWorld = z.object({ format: z.literal(1), now: z.number(), world });

/** The text of a world, with the provisioning secrets (and nothing else of it) unreadable. */
export function writeKeptWorld({ world: kept, now }: KeptWorld): string {
  const provisioning = kept.provisioning.map((one) => ({
    ...one,
    secrets: one.secrets.map(({ key, value }) => ({ key, value: seal(value) })),
  }));
  return JSON.stringify({ format: 1, now, world: { ...kept, provisioning } });
}

/** null: this is not, or not wholly, what `writeKeptWorld` writes. */
export function readKeptWorld(written: string): KeptWorld | null {
  const read = keptWorld.safeParse(json(written));
  if (!read.success) return null;
  for (const { secrets } of read.data.world.provisioning) {
    for (const secret of secrets) {
      const value = unseal(secret.value);
      if (value === null) return null;
      secret.value = value;
    }
  }
  return { world: read.data.world, now: read.data.now };
}

function json(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
