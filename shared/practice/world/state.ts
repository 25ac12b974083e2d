import type { FaultName } from './faults';
import type { PracticeGroupTalk } from './grouptalk-state';
import type { PlantedDifficulty } from './planted';
import type { PracticeRequest } from './request';
import type { WorldName } from './worlds';

/**
 * The whole practice world as plain data, so that it can be looked at, compared and kept. IDs are GUIDs.
 * Times are ISO strings of the world's clock. Arrays keep the order in which things came to be.
 */
export interface World {
  readonly name: WorldName;
  readonly seed: number;
  faults: FaultName[];
  tenant: PracticeTenant;
  users: PracticeUser[];
  groups: PracticeGroup[];
  roleMembers: { roleTemplateId: string; userId: string }[];
  servicePrincipals: PracticeServicePrincipal[];
  /** Deleted in the last 30 days. */
  deletedServicePrincipals: PracticeDeletedServicePrincipal[];
  appRoleAssignments: PracticeAppRoleAssignment[];
  /** Consent given: which delegated scopes a client app holds, for everyone (`principalId: null`) or one person. */
  grants: PracticeGrant[];
  provisioning: PracticeProvisioning[];
  provisioningLogs: Record<string, unknown>[];
  grouptalk: PracticeGroupTalk;
  /** Every request that the practice hosts answered, oldest first. */
  requests: PracticeRequest[];
  /** Whom this world's planted difficulties will stop, and why; written by the generator, read by nobody but tests. */
  planted: PlantedDifficulty[];
}

export interface PracticeTenant {
  id: string;
  displayName: string;
  defaultDomain: string;
  initialDomain: string;
  hasP1: boolean;
  technicalNotificationMails: string[];
}

export interface PracticeUser {
  id: string;
  userPrincipalName: string;
  displayName: string;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  mailNickname: string;
  mobilePhone: string | null;
  department: string | null;
  jobTitle: string | null;
  companyName: string | null;
  officeLocation: string | null;
  city: string | null;
  state: string | null;
  /** extensionAttribute1..15; 1 holds the cost center. */
  extensionAttributes: Record<string, string>;
  accountEnabled: boolean;
  userType: 'Member' | 'Guest';
  /** In the recycle bin since; removed from `users` altogether when purged. */
  deletedDateTime: string | null;
}

export interface PracticeGroup {
  id: string;
  displayName: string;
  description: string | null;
  mail: string | null;
  securityEnabled: boolean;
  /** IDs of users and of groups (nested). */
  memberIds: string[];
}

export interface PracticeServicePrincipal {
  id: string;
  appId: string;
  displayName: string;
  accountEnabled: boolean;
  appOwnerOrganizationId: string;
  applicationTemplateId: string | null;
  appRoleAssignmentRequired: boolean;
  tags: string[];
  appRoles: {
    id: string;
    displayName: string;
    value: string | null;
    description: string;
    isEnabled: boolean;
    allowedMemberTypes: string[];
  }[];
  ownerIds: string[];
  /** Has a provisioning connector: `synchronization/templates` is not empty. */
  provisionable: boolean;
  createdDateTime: string;
}

interface PracticeDeletedServicePrincipal extends PracticeServicePrincipal {
  deletedDateTime: string;
}

export interface PracticeAppRoleAssignment {
  id: string;
  appRoleId: string;
  principalId: string;
  principalType: 'User' | 'Group';
  principalDisplayName: string;
  resourceId: string;
  resourceDisplayName: string;
  createdDateTime: string;
}

interface PracticeGrant {
  clientAppId: string;
  principalId: string | null;
  scopes: string[];
}

/** Everything under `/servicePrincipals/{id}/synchronization`. */
export interface PracticeProvisioning {
  servicePrincipalId: string;
  secrets: { key: string; value: string }[];
  jobs: PracticeJob[];
}

export interface PracticeJob {
  /** Graph's own resources in their documented shapes, kept as Graph returns them. */
  resource: PracticeJobResource;
  schema: PracticeSchema;
  engine: PracticeEngineState;
}

interface PracticeJobResource {
  id: string;
  templateId: string;
  schedule: { state: 'Active' | 'Disabled' | 'Paused'; interval: string; expiration: string | null };
  status: PracticeJobStatus;
  synchronizationJobSettings: { name: string; value: string }[];
}

interface PracticeJobStatus {
  code: 'NotConfigured' | 'NotRun' | 'Active' | 'Paused' | 'Quarantine';
  countSuccessiveCompleteFailures: number;
  escrowsPruned: boolean;
  lastExecution: PracticeExecution | null;
  lastSuccessfulExecution: PracticeExecution | null;
  lastSuccessfulExecutionWithExports: PracticeExecution | null;
  progress: {
    completedUnits: number;
    totalUnits: number;
    units: string;
    progressObservationDateTime: string;
  }[];
  quarantine: PracticeQuarantine | null;
  steadyStateFirstAchievedTime: string;
  steadyStateLastAchievedTime: string;
  synchronizedEntryCountByType: { key: string; value: number }[];
  troubleshootingUrl: string | null;
}

export interface PracticeExecution {
  activityIdentifier: string | null;
  state: 'Succeeded' | 'Failed' | 'EntryLevelErrors';
  timeBegan: string;
  timeEnded: string;
  countEntitled: number;
  countEntitledForProvisioning: number;
  countEscrowed: number;
  countEscrowedRaw: number;
  countExported: number;
  countExports: number;
  countImported: number;
  countImportedDeltas: number;
  countImportedReferenceDeltas: number;
  error: { code: string; message: string; tenantActionable: boolean } | null;
}

export interface PracticeQuarantine {
  reason: string;
  currentBegan: string;
  nextAttempt: string;
  seriesBegan: string;
  seriesCount: number;
  error: { code: string; message: string; tenantActionable: boolean } | null;
}

/** Graph's synchronizationSchema, the parts that carry meaning. */
export interface PracticeSchema {
  id: string;
  version: string;
  directories: {
    id: string;
    name: string;
    readOnly: boolean;
    discoverabilities: string;
    objects: {
      name: string;
      attributes: {
        name: string;
        type: string;
        anchor: boolean;
        caseExact: boolean;
        flowNullValues: boolean;
        multivalued: boolean;
        required: boolean;
        mutability: string;
        defaultValue: string | null;
        referencedObjects: { referencedObjectName: string; referencedProperty: string | null }[];
        metadata: { key: string; value: string }[];
        apiExpressions: { key: string; value: string }[];
      }[];
      supportedApis: string[];
      metadata: { key: string; value: string }[];
    }[];
  }[];
  synchronizationRules: {
    id: string;
    name: string;
    editable: boolean;
    priority: number;
    sourceDirectoryName: string;
    targetDirectoryName: string;
    containerFilter: unknown;
    groupFilter: unknown;
    metadata: { key: string; value: string }[];
    objectMappings: PracticeObjectMapping[];
  }[];
}

export interface PracticeObjectMapping {
  name: string;
  enabled: boolean;
  /** `Add, Update, Delete`, any part of it, blanks optional. */
  flowTypes: string;
  sourceObjectName: string;
  targetObjectName: string;
  scope: PracticeScope | null;
  metadata: { key: string; value: string }[];
  attributeMappings: PracticeAttributeMapping[];
}

export interface PracticeScope {
  groups: {
    name: string;
    clauses: { sourceOperandName: string; operatorName: string; targetOperand: { values: string[] } }[];
  }[];
  inputFilterGroups: unknown[];
  categoryFilterGroups: unknown[];
}

export interface PracticeAttributeMapping {
  targetAttributeName: string;
  source: PracticeAttributeSource | null;
  defaultValue: string | null;
  matchingPriority: number;
  flowType: 'Always' | 'ObjectAddOnly' | 'MultiValueAddOnly' | 'ValueAddOnly' | 'AttributeAddOnly';
  flowBehavior: 'FlowWhenChanged' | 'FlowAlways';
  exportMissingReferences: boolean;
}

export interface PracticeAttributeSource {
  type: 'Attribute' | 'Constant' | 'Function';
  name: string;
  expression: string;
  parameters: { key: string; value: PracticeAttributeSource }[];
}

/** What the provisioning service remembers between cycles; no part of Graph shows it. */
export interface PracticeEngineState {
  /** Source object ID → the target's `id` and what was last written there. */
  links: Record<string, PracticeLink>;
  /** The delta token's stand-in: digests of what was read last, by source object ID. */
  watermark: Record<string, string>;
  /** Objects that failed and will be tried again, by source object ID. */
  escrows: Record<string, { failures: number; retryAt: string; code: string }>;
  /** Held-back deletes of the accidental-deletion threshold are let through once. */
  forceDeletes: boolean;
  /** While a cycle runs, its beginning: whoever finds that it never ended runs it again. */
  nextCycleAt: string | null;
  /** A restart that waits for the end of the running cycle: its `resetScope`. */
  resetAsked?: string;
  quarantineFailures: number;
}

export interface PracticeLink {
  kind: 'User' | 'Group';
  targetId: string;
  active: boolean;
  /** Exported values by target attribute name. */
  exported: Record<string, string>;
  /** Group only: target IDs of the members last exported. */
  members: string[];
  /** Fell out of scope: no longer managed, so that a later purge does not delete it in the target. */
  outOfScope?: boolean;
}
