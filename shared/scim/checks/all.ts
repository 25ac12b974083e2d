import type { Check } from './check';
import { clock } from './clock';
import { contentType } from './content-type';
import { dns } from './dns';
import { entraGroupProbe } from './entra-group-probe';
import { entraUserProbe } from './entra-user-probe';
import { http } from './http';
import { listShape } from './list-shape';
import { schemasCoverMapping } from './schemas-cover-mapping';
import { tcp } from './tcp';
import { tenantUrl } from './tenant-url';
import { tls } from './tls';
import { tokenAccepted } from './token-accepted';
import { tokenExpiry } from './token-expiry';
import { tokenShape } from './token-shape';

/** In the order of `checkIds`: the order in which findings are listed. */
export const allChecks: readonly Check[] = [
  clock,
  tenantUrl,
  dns,
  tcp,
  tls,
  http,
  tokenShape,
  tokenExpiry,
  tokenAccepted,
  contentType,
  listShape,
  entraUserProbe,
  entraGroupProbe,
  schemasCoverMapping,
];
