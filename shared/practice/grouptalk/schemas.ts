import SCIMMY from 'scimmy';
import { grouptalk } from '../../target/grouptalk';
import { maxResults, type ResourceName } from './scim-request';
import { createInStore, readFromStore, removeFromStore } from './store';

type Attribute = SCIMMY.Types.Attribute;

const { User, Group, EnterpriseUser } = SCIMMY.Schemas;
const { Attribute, SchemaDefinition } = SCIMMY.Types;

/** What the tutorial's tables leave of RFC 7643's schemas. */
const kept = {
  user: ['userName', 'name', 'active', 'emails', 'phoneNumbers'],
  name: ['givenName', 'familyName'],
  entries: ['value', 'type', 'primary'],
  enterprise: ['costCenter', 'organization'],
  member: ['value', '$ref', 'type'],
};

/**
 * Declares GroupTalk's schemas and the store behind them to scimmy, once per process: scimmy keeps
 * declarations process-wide. The worlds are told apart by each request's context.
 */
export function declareSchemas(): void {
  if (SCIMMY.Resources.declared('User')) return;
  const labels = [1, 2, 3, 4, 5].map(
    (n) =>
      new Attribute('string', `label${n}`, {
        description: `Value of the organization's user label ${n}.`,
      }),
  );
  User.definition.truncate(...othersThan(kept.user, User.definition.attributes));
  for (const name of ['emails', 'phoneNumbers']) keepSub(User.definition.attribute(name), kept.entries);
  keepSub(User.definition.attribute('name'), kept.name);
  EnterpriseUser.definition.truncate(...othersThan(kept.enterprise, EnterpriseUser.definition.attributes));
  User.definition.extend(EnterpriseUser.definition);
  User.definition.extend(
    new SchemaDefinition('GroupTalkUser', grouptalk.userSchemas.own, 'GroupTalk User', labels),
  );

  const members = Group.definition.attribute('members');
  keepSub(members, kept.member);
  for (const sub of members.subAttributes ?? []) {
    if (sub.name === '$ref') sub.config.referenceTypes = ['User'];
    if (sub.name === 'type') sub.config.canonicalValues = ['User'];
  }
  Group.definition.attribute('displayName').config.uniqueness = 'server';
  Group.definition.extend(
    new SchemaDefinition('GroupTalkGroup', grouptalk.groupSchemas.own, 'GroupTalk Group', [
      new Attribute('string', 'description', { description: 'What the group is for.' }),
    ]),
  );

  SCIMMY.Resources.User.ingress((resource, data, request) =>
    asSchema(createInStore('User', resource.id, data, request)),
  )
    .egress((resource, request) => asSchema(readFromStore('User', resource.id, request)))
    .degress((resource, request) => removeFromStore('User', resource.id, request));
  SCIMMY.Resources.Group.ingress((resource, data, request) =>
    asSchema(createInStore('Group', resource.id, data, request)),
  )
    .egress((resource, request) => asSchema(readFromStore('Group', resource.id, request)))
    .degress((resource, request) => removeFromStore('Group', resource.id, request));
  SCIMMY.Resources.declare(SCIMMY.Resources.User, 'User');
  SCIMMY.Resources.declare(SCIMMY.Resources.Group, 'Group');
}

/** scimmy-routers announces bulk and sorting, and one more authentication scheme for each router made. */
export function declareService(): void {
  SCIMMY.Config.set({
    documentationUri: 'https://learn.microsoft.com/entra/identity/saas-apps/grouptalk-provisioning-tutorial',
    patch: true,
    filter: { maxResults },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    sort: false,
    changePassword: false,
    etag: false,
    authenticationSchemes: [],
  });
  SCIMMY.Config.set({
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'The secret token that GroupTalk Admin issues.',
        specUri: 'https://datatracker.ietf.org/doc/html/rfc6750',
      },
    ],
  });
}

export const resourceOf = (type: ResourceName) =>
  type === 'User' ? SCIMMY.Resources.User : SCIMMY.Resources.Group;

export const definitionOf = (type: ResourceName) =>
  (type === 'User' ? User : Group).definition as SCIMMY.Types.SchemaDefinition;

const common = ['schemas', 'id', 'externalId', 'meta'];

const othersThan = (names: readonly string[], attributes: readonly Attribute[]): string[] =>
  attributes.map((one) => one.name).filter((name) => !names.includes(name) && !common.includes(name));

function keepSub(attribute: Attribute, names: readonly string[]): void {
  for (const sub of [...(attribute.subAttributes ?? [])]) {
    if (!names.includes(sub.name)) attribute.truncate(sub);
  }
}

/** scimmy takes plain data from a store; its types ask for instances of its schema classes. */
const asSchema = (stored: object) => stored as never;
