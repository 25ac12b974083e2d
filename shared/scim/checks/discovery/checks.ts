import type { Check } from '../check';
import { resourceTypes } from './resource-types';
import { schemas } from './schemas';
import { schemasCoverMapping } from './schemas-cover-mapping';
import { serviceProviderConfig } from './service-provider-config';
import { unknownResource } from './unknown-resource';

/** What the endpoint says of itself. */
export const discoveryChecks: readonly Check[] = [
  serviceProviderConfig,
  resourceTypes,
  schemas,
  schemasCoverMapping,
  unknownResource,
];
