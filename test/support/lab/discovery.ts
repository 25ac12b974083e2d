import { answer, type LabAnswer, listUrn, refuse } from './answers';
import { type Attr, type LabSchema, type Plain, schemasOf } from './schema';

const schemaUrn = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
const typeUrn = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';

/** `/Schemas`, `/ResourceTypes` and `/ServiceProviderConfig` (RFC 7644, section 4); null for any other path. */
export function discovery(path: string, base: string): LabAnswer | null {
  const [, first = '', second] = path.split('/').map((one) => decodeURIComponent(one));
  if (/^ServiceProviderConfig$/i.test(first) && !second) return answer(200, config(base));
  const all = /^Schemas$/i.test(first) ? schemaDocuments(base) : typeDocuments(base);
  if (!/^(?:Schemas|ResourceTypes)$/i.test(first)) return null;
  if (!second) return answer(200, listOfAll(all));
  const found = all.find((one) => one.id === second);
  return found ? answer(200, found) : refuse(404, `There is no ${second}`);
}

const listOfAll = (all: readonly Plain[]): Plain => ({
  schemas: [listUrn],
  totalResults: all.length,
  itemsPerPage: all.length,
  startIndex: 1,
  Resources: all,
});

const schemaDocuments = (base: string): readonly Plain[] =>
  [...schemasOf.Users, ...schemasOf.Groups].map((one) => ({
    schemas: [schemaUrn],
    id: one.urn,
    name: one.name,
    description: one.name,
    attributes: one.attrs.map(attributeDocument),
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${one.urn}` },
  }));

function attributeDocument(attr: Attr): Plain {
  return {
    name: attr.name,
    type: attr.type,
    multiValued: attr.many === true,
    description: attr.name,
    required: attr.required === true,
    caseExact: attr.exact === true,
    mutability: attr.readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: attr.unique ? 'server' : 'none',
    ...(attr.subs ? { subAttributes: attr.subs.map(attributeDocument) } : {}),
  };
}

const typeDocuments = (base: string): readonly Plain[] =>
  (['Users', 'Groups'] as const).map((kind) => {
    const [core, ...extensions] = schemasOf[kind] as readonly [LabSchema, ...LabSchema[]];
    return {
      schemas: [typeUrn],
      id: core.name,
      name: core.name,
      description: core.name,
      endpoint: `/${kind}`,
      schema: core.urn,
      schemaExtensions: extensions.map(({ urn }) => ({ schema: urn, required: false })),
      meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${core.name}` },
    };
  });

const config = (base: string): Plain => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  documentationUri: 'https://lab.example/help',
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 100 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    { type: 'oauthbearertoken', name: 'OAuth Bearer Token', description: 'A token in the header' },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});
