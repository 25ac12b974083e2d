/**
 * Every check of the connection doctor by the layer it looks at, from the bottom up, in the order in which findings
 * are listed. Closed: a new check is named here first.
 */
export const checkLayers = {
  way: ['clock', 'tenant-url', 'dns', 'proxy', 'tcp', 'tls', 'http', 'redirect'],
  token: [
    'token-shape',
    'token-expiry',
    'token-tenant',
    'token-accepted',
    'token-required',
    'token-wrong-refused',
  ],
  entra: ['entra-user-probe', 'entra-group-probe'],
  answers: ['content-type', 'list-shape', 'error-shape', 'id-present', 'encoding', 'response-time'],
  discovery: [
    'service-provider-config',
    'resource-types',
    'schemas',
    'schemas-cover-mapping',
    'unknown-resource',
  ],
  search: [
    'filter-ticked',
    'filter-unticked',
    'filter-case',
    'filter-and',
    'filter-unknown-attribute',
    'filter-narrows',
    'excluded-members',
    'attributes-selection',
    'paging',
    'single-match',
  ],
  people: [
    'person-create',
    'person-duplicate',
    'person-at-once',
    'person-read-back',
    'person-found',
    'person-unlisted-extension',
    'patch-plain',
    'patch-flag',
    'patch-boolean-text',
    'patch-filtered-path',
    'patch-every-path',
    'patch-odd-case',
    'patch-empty',
    'patch-user-name',
    'patch-refused',
    'person-disable',
    'person-enable',
    'person-delete',
  ],
  groups: [
    'group-create',
    'group-duplicate',
    'group-add-members',
    'group-remove-members',
    'group-without-members',
    'group-rename',
    'group-description',
    'group-delete',
  ],
  after: ['stamina', 'clean-up'],
} as const;

export type CheckLayer = keyof typeof checkLayers;
export type CheckId = (typeof checkLayers)[CheckLayer][number];

export const checkIds: readonly CheckId[] = Object.values(checkLayers).flat();

/** They change something at the endpoint, and are tried only when somebody has agreed. */
export const writingLayers: readonly CheckLayer[] = ['people', 'groups'];

export const layerOf = (id: CheckId): CheckLayer =>
  (Object.keys(checkLayers) as CheckLayer[]).find((layer) =>
    (checkLayers[layer] as readonly CheckId[]).includes(id),
  ) ?? 'way';
