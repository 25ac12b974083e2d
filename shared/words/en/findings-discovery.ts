import { notTried } from './findings-skipped';

const tell = 'Send this finding, with its request and answer, to whoever runs the endpoint.';
const nothing = 'Nothing needs to be done. Entra does well without it.';
const throttled = {
  why: 'The endpoint asks this app to slow down ({{answer}}), so this could not be judged.',
  remedy: 'Wait a few minutes, then check again.',
};
const unreadable = {
  why: '{{answer}} came in place of JSON that could be read. Clients other than Entra depend on it.',
  remedy: tell,
};
const otherLabel = {
  why: 'The answer is JSON, but not labelled as such. It should be application/scim+json.',
  remedy: tell,
};

/** What the endpoint says of itself. */
export const discoveryFindings = {
  'service-provider-config': {
    title: 'What the endpoint says that it can do',
    good: { why: 'The endpoint says that it can search and PATCH, which is what Entra needs.' },
    absent: { why: 'The endpoint does not say what it can do ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    'not-the-configuration': {
      why: 'What /ServiceProviderConfig shows is not the configuration that SCIM describes.',
      remedy: tell,
    },
    'denies-patch': {
      why: 'The endpoint says that it does not support PATCH. Entra makes every change with PATCH.',
      remedy: 'Ask whoever runs the endpoint whether this is so. If PATCH works, the statement is wrong.',
    },
    'denies-filter': {
      why: 'The endpoint says that it does not support filters. Entra finds everybody with filters.',
      remedy: 'Ask whoever runs the endpoint whether this is so. If filters work, the statement is wrong.',
    },
    'not-a-boolean': {
      why: 'What /ServiceProviderConfig says of {{names}} is neither true nor false.',
      remedy: tell,
    },
    'needed-missing': {
      why: '/ServiceProviderConfig says nothing of {{names}}. SCIM demands it, and Entra needs what it is about.',
      remedy: tell,
    },
    'urn-missing': {
      why: '/ServiceProviderConfig does not name its schema.',
      remedy: tell,
    },
    'other-sign-in': {
      why: 'The endpoint says that it wants {{names}}, yet it let the bearer token in. Entra sends a bearer token.',
      remedy: tell,
    },
    incomplete: {
      why: '/ServiceProviderConfig leaves out {{names}}. SCIM lists them as required.',
      remedy: nothing,
    },
    ...notTried,
  },
  'resource-types': {
    title: 'Where the endpoint says that people and groups are',
    good: { why: '/ResourceTypes names people and groups, with their addresses and schemas.' },
    absent: { why: 'The endpoint does not list its resource types ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    'not-a-list': {
      why: 'What /ResourceTypes shows is not a ListResponse.',
      remedy: tell,
    },
    'total-differs': {
      why: 'The totalResults of /ResourceTypes is not how many it sends.',
      remedy: tell,
    },
    'type-broken': {
      why: 'A resource type lacks its name, its endpoint or its schema: {{where}}',
      remedy: tell,
    },
    'type-missing': {
      why: '/ResourceTypes does not list {{where}}, though Entra provisions it.',
      remedy: tell,
    },
    'other-endpoint': {
      why: 'A resource type names another address than the one Entra asks. {{where}}',
      remedy: 'Addresses stand relative to the Tenant URL: /Users and /Groups.',
    },
    'other-schema': {
      why: 'A resource type names another schema than SCIM’s own. {{where}}',
      remedy: tell,
    },
    'extension-required': {
      why: 'An extension is said to be required. Entra leaves it out for people without such values. {{where}}',
      remedy: 'Ask whoever runs the endpoint to make the extension optional.',
    },
    'extension-missing': {
      why: 'The mapping writes to an extension that the resource type does not name. {{where}}',
      remedy: 'Ask whoever runs the endpoint to list the extension there.',
    },
    'schema-unknown': {
      why: 'A resource type names an extension that /Schemas does not describe. {{where}}',
      remedy: tell,
    },
    'no-extensions': {
      why: 'The resource type names no extensions, though the mapping writes to one. {{where}}',
      remedy: nothing,
    },
    ...notTried,
  },
  schemas: {
    title: 'The form of the endpoint’s schemas',
    good: { why: 'The schemas can be read, all at once and each by its name.' },
    absent: { why: 'The endpoint does not show its schemas ({{answer}}).', remedy: nothing },
    'not-shown': throttled,
    unreadable,
    'other-label': otherLabel,
    none: {
      why: 'The endpoint says that it has no schemas at all, yet it has people and groups.',
      remedy: tell,
    },
    'not-a-list': {
      why: 'What /Schemas shows is not a ListResponse. Entra’s schema discovery wants one.',
      remedy: tell,
    },
    'total-differs': {
      why: '/Schemas says that there are {{total, number}} and sends {{sent, number}}. It must send all at once.',
      remedy: tell,
    },
    'not-schemas': {
      why: 'An entry of /Schemas is no schema with an id and attributes: {{where}}',
      remedy: tell,
    },
    twice: {
      why: 'A schema or an attribute is there twice: {{where}}',
      remedy: tell,
    },
    'attribute-broken': {
      why: 'An attribute is described in a way that SCIM does not know: {{where}}',
      remedy: tell,
    },
    'not-camel-case': {
      why: 'A word of the schema is not in camel case, as Entra’s schema discovery wants it: {{where}}',
      remedy: tell,
    },
    'with-nulls': {
      why: 'A schema holds null. Entra’s schema discovery wants such values left out: {{where}}',
      remedy: tell,
    },
    'single-other': {
      why: 'The schema of people, asked for by its name, is answered with something else.',
      remedy: tell,
    },
    'single-broken': {
      why: 'The schema of people, asked for by its name, is answered with {{answer}}.',
      remedy: tell,
    },
    'single-absent': {
      why: 'A schema cannot be asked for by its name ({{answer}}). All together they can.',
      remedy: nothing,
    },
    ...notTried,
  },
  'unknown-resource': {
    title: 'The answer at an address that does not exist',
    good: { why: 'At an address that does not exist, the endpoint answers 404 with a SCIM Error.' },
    'not-an-error': {
      why: 'At an address that does not exist, the endpoint answers 404, but without a SCIM Error.',
      remedy: 'Nothing needs to be done. Entra asks no such address.',
    },
    'other-refusal': {
      why: 'At an address that does not exist, the endpoint answers {{answer}}. SCIM wants 404.',
      remedy: 'Nothing needs to be done. Entra asks no such address.',
    },
    'not-shown': throttled,
    found: {
      why: 'At an address that does not exist, the endpoint answers {{answer}}. A wrong Tenant URL would not be noticed.',
      remedy: 'Ask whoever runs the endpoint to answer 404 there.',
    },
    'server-error': {
      why: 'At an address that does not exist, the endpoint answers {{answer}}. SCIM wants 404.',
      remedy: 'Ask whoever runs the endpoint to answer 404 there.',
    },
    'no-answer': {
      why: 'At an address that does not exist, no whole answer came ({{answer}}). SCIM wants 404.',
      remedy: 'Ask whoever runs the endpoint to answer 404 there.',
    },
    ...notTried,
  },
} as const;
