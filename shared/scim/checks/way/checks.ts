import type { Check } from '../check';
import { clock } from './clock';
import { dns } from './dns';
import { http } from './http';
import { proxy } from './proxy';
import { redirect } from './redirect';
import { tcp } from './tcp';
import { tenantUrl } from './tenant-url';
import { tls } from './tls';

/** From the name on the paper to an HTTP answer. */
export const wayChecks: readonly Check[] = [clock, tenantUrl, dns, proxy, tcp, tls, http, redirect];
