import { grouptalk } from '../../target/grouptalk';
import type { PracticeSchema } from '../world/state';

type Directory = PracticeSchema['directories'][number];
type ObjectDefinition = Directory['objects'][number];
type AttributeDefinition = ObjectDefinition['attributes'][number];

export const sourceDirectoryName = 'Azure Active Directory';
export const targetDirectoryName = grouptalk.displayName;

/** Object names of SCIM gallery connectors are URNs; that of people is the enterprise extension's. */
export const targetUserObject = grouptalk.userSchemas.enterprise;
export const targetGroupObject = grouptalk.groupSchemas.core;

/** An attribute definition with Graph's defaults; `more` overrides them. */
export function attributeDefinition(
  name: string,
  type = 'String',
  more: Partial<AttributeDefinition> = {},
): AttributeDefinition {
  return {
    name,
    type,
    anchor: false,
    caseExact: false,
    flowNullValues: false,
    multivalued: false,
    required: false,
    mutability: 'ReadWrite',
    defaultValue: null,
    referencedObjects: [],
    metadata: [],
    apiExpressions: [],
    ...more,
  };
}

const definitions = (names: string) =>
  names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => attributeDefinition(name));

const extensionAttributes = Array.from({ length: 15 }, (_, n) => `extensionAttribute${n + 1}`).join(' ');

/** The names are Azure AD Graph's, not Microsoft Graph's: `mobile`, `surname`, `physicalDeliveryOfficeName`. */
const sourceUser = [
  attributeDefinition('objectId', 'String', { anchor: true, required: true, mutability: 'ReadOnly' }),
  attributeDefinition('IsSoftDeleted', 'Boolean'),
  attributeDefinition('accountEnabled', 'Boolean'),
  ...definitions(`userPrincipalName originalUserPrincipalName displayName givenName surname mail mailNickname
    mobile telephoneNumber facsimileTelephoneNumber department jobTitle companyName employeeId
    physicalDeliveryOfficeName streetAddress city state postalCode country preferredLanguage usageLocation`),
  ...definitions(extensionAttributes),
  attributeDefinition('manager', 'Reference', {
    referencedObjects: [{ referencedObjectName: 'User', referencedProperty: null }],
  }),
  attributeDefinition('appRoleAssignments', 'String', { multivalued: true }),
];

const membersOf = (...objectNames: string[]) =>
  attributeDefinition('members', 'Reference', {
    multivalued: true,
    referencedObjects: objectNames.map((referencedObjectName) => ({
      referencedObjectName,
      referencedProperty: null,
    })),
  });

const sourceGroup = [
  attributeDefinition('objectId', 'String', { anchor: true, required: true, mutability: 'ReadOnly' }),
  ...definitions('displayName description mail mailNickname'),
  attributeDefinition('securityEnabled', 'Boolean'),
  membersOf('User', 'Group'),
];

const objectDefinition = (name: string, attributes: AttributeDefinition[]): ObjectDefinition => ({
  name,
  attributes,
  supportedApis: [],
  metadata: [],
});

const targetAnchor = () =>
  attributeDefinition('id', 'String', { anchor: true, required: true, mutability: 'ReadOnly' });

/** Both directory definitions of the job's schema: Entra's, and GroupTalk's with the tutorial's attributes. */
export function grouptalkDirectories(activeType: string): Directory[] {
  const required = new Set(['userName', 'displayName']);
  const target = (attributes: readonly { name: string; type: string }[]) =>
    attributes.map(({ name, type }) =>
      name === 'members'
        ? membersOf(targetUserObject)
        : attributeDefinition(name, name === 'active' ? activeType : type, { required: required.has(name) }),
    );
  return [
    {
      id: '66e4a8cc-1b7b-435e-95f8-f06cea133828',
      name: sourceDirectoryName,
      readOnly: false,
      discoverabilities: 'None',
      objects: [
        objectDefinition('User', structuredClone(sourceUser)),
        objectDefinition('Group', structuredClone(sourceGroup)),
      ],
    },
    {
      id: '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0011',
      name: targetDirectoryName,
      readOnly: false,
      discoverabilities: 'None',
      objects: [
        objectDefinition(targetUserObject, [targetAnchor(), ...target(grouptalk.userAttributes)]),
        objectDefinition(targetGroupObject, [targetAnchor(), ...target(grouptalk.groupAttributes)]),
      ],
    },
  ];
}
