import { grouptalk } from '../../target/grouptalk';
import type { PracticeContext } from '../context';
import type {
  PracticeAttributeMapping,
  PracticeAttributeSource,
  PracticeObjectMapping,
  PracticeSchema,
} from '../world/state';
import {
  grouptalkDirectories,
  sourceDirectoryName,
  targetDirectoryName,
  targetGroupObject,
  targetUserObject,
} from './grouptalk-directories';

/** The rule's ID is the template's: it is the same in every tenant. */
const ruleId = '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0012';

const { enterprise, own: ownUser } = grouptalk.userSchemas;

const attributeSource = (name: string): PracticeAttributeSource => ({
  type: 'Attribute',
  name,
  expression: `[${name}]`,
  parameters: [],
});

const constant = (text: string): PracticeAttributeSource => ({
  type: 'Constant',
  name: text,
  expression: `"${text}"`,
  parameters: [],
});

/** As Graph returns a parsed expression: empty arguments have no parameter. */
const activeSource: PracticeAttributeSource = {
  type: 'Function',
  name: 'Switch',
  expression: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
  parameters: [
    { key: 'source', value: attributeSource('IsSoftDeleted') },
    { key: 'key1', value: constant('False') },
    { key: 'value1', value: constant('True') },
    { key: 'key2', value: constant('True') },
    { key: 'value2', value: constant('False') },
  ],
};

const flow = (
  source: PracticeAttributeSource,
  targetAttributeName: string,
  matchingPriority = 0,
): PracticeAttributeMapping => ({
  targetAttributeName,
  source,
  defaultValue: null,
  matchingPriority,
  flowType: 'Always',
  flowBehavior: 'FlowWhenChanged',
  exportMissingReferences: false,
});

const direct = (from: string, to: string, matchingPriority = 0) =>
  flow(attributeSource(from), to, matchingPriority);

const userMappings = (): PracticeAttributeMapping[] => [
  direct('userPrincipalName', 'userName', 1),
  flow(structuredClone(activeSource), 'active'),
  direct('mail', 'emails[type eq "work"].value'),
  direct('mobile', 'phoneNumbers[type eq "mobile"].value'),
  direct('givenName', 'name.givenName'),
  direct('surname', 'name.familyName'),
  direct('objectId', 'externalId'),
  direct('extensionAttribute1', `${enterprise}:costCenter`),
  direct('companyName', `${enterprise}:organization`),
  direct('department', `${ownUser}:label1`),
  direct('jobTitle', `${ownUser}:label2`),
  direct('physicalDeliveryOfficeName', `${ownUser}:label3`),
  direct('city', `${ownUser}:label4`),
  direct('state', `${ownUser}:label5`),
];

const groupMappings = (): PracticeAttributeMapping[] => [
  direct('displayName', 'displayName', 1),
  direct('members', 'members'),
  direct('objectId', 'externalId'),
  direct('description', `${grouptalk.groupSchemas.own}:description`),
];

const mappingMetadata = (joiningProperty: string) => [
  { key: 'IsCustomerDefined', value: 'false' },
  { key: 'DisableMonitoringForChanges', value: 'false' },
  { key: 'Disposition', value: '"Normal"' },
  { key: 'ExcludeFromReporting', value: 'false' },
  { key: 'EscrowBehavior', value: '"Default"' },
  { key: 'Unsynchronized', value: 'false' },
  { key: 'OriginalJoiningProperty', value: joiningProperty },
];

const objectMappings = (): PracticeObjectMapping[] => [
  {
    name: 'Provision Azure Active Directory Groups',
    enabled: true,
    flowTypes: 'Add,Update,Delete',
    sourceObjectName: 'Group',
    targetObjectName: targetGroupObject,
    scope: null,
    metadata: mappingMetadata('displayName'),
    attributeMappings: groupMappings(),
  },
  {
    name: 'Provision Azure Active Directory Users',
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    sourceObjectName: 'User',
    targetObjectName: targetUserObject,
    scope: null,
    metadata: mappingMetadata('userPrincipalName'),
    attributeMappings: userMappings(),
  },
];

/** The factory mappings in the service's own serialisation: Pascal case, enums as numbers. */
const factoryDefaults = () =>
  JSON.stringify(
    objectMappings().map((one) => ({
      AttributeMappings: one.attributeMappings.map((mapping) => ({
        DefaultValue: mapping.defaultValue,
        ExportMissingReferences: mapping.exportMissingReferences,
        FlowBehavior: 0,
        FlowType: 0,
        MatchingPriority: mapping.matchingPriority,
        Source: mapping.source === null ? null : { Expression: mapping.source.expression },
        TargetAttributeName: mapping.targetAttributeName,
      })),
      Enabled: one.enabled,
      FlowTypes: 7,
      Name: one.name,
      Scope: null,
      SourceObjectName: one.sourceObjectName,
      TargetObjectName: one.targetObjectName,
    })),
  );

/**
 * The schema of GroupTalk's job (or of its template, with the template's schema ID): one rule with the
 * mapping of groups and that of people, after the tables of Microsoft's GroupTalk tutorial. The two
 * `mapping-…` faults play an administrator who changed it.
 */
export function grouptalkSchema(context: PracticeContext, schemaId: string): PracticeSchema {
  const labelMissing = context.hasFault('mapping-label-missing');
  const mappings = objectMappings().map((one) => ({
    ...one,
    attributeMappings: one.attributeMappings.filter(
      ({ targetAttributeName }) => !(labelMissing && targetAttributeName === `${ownUser}:label3`),
    ),
  }));
  if (context.hasFault('mapping-matches-external-id')) {
    const users = mappings.find(({ sourceObjectName }) => sourceObjectName === 'User');
    for (const mapping of users?.attributeMappings ?? [])
      mapping.matchingPriority = mapping.targetAttributeName === 'externalId' ? 1 : 0;
  }
  return {
    id: schemaId,
    version: 'v1.0',
    directories: grouptalkDirectories(labelMissing ? 'String' : 'Boolean'),
    synchronizationRules: [
      {
        id: ruleId,
        name: 'USERGROUP_OUTBOUND_USERGROUP',
        editable: true,
        priority: 1,
        sourceDirectoryName,
        targetDirectoryName,
        containerFilter: null,
        groupFilter: null,
        metadata: [
          { key: 'defaultSourceObjectMappings', value: factoryDefaults() },
          { key: 'supportsProvisionOnDemand', value: 'true' },
        ],
        objectMappings: mappings,
      },
    ],
  };
}
