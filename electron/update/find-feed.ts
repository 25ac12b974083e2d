import type { KeyObject } from 'node:crypto';
import type { PolicyValues } from '../policy/policy';

interface Circumstances {
  readonly policy: PolicyValues;
  /** The feed that the build knows. */
  readonly feedOfBuild: string | undefined;
  readonly keys: readonly KeyObject[];
  readonly replaceable: boolean;
}

type FoundFeed =
  | { readonly offBy: 'policy' | 'build'; readonly url: null }
  | { readonly offBy: null /** With a slash at its end. */; readonly url: URL };

/**
 * Where updates come from: the policy's feed, else the build's. A build without a key takes none, as nothing would tell
 * a release from anything else.
 */
export function findFeed({ policy, feedOfBuild, keys, replaceable }: Circumstances): FoundFeed {
  if (policy.updates?.allowed === false) return { offBy: 'policy', url: null };
  const url = folderOf(policy.updates?.feed ?? httpsOnly(feedOfBuild));
  if (url === null || keys.length === 0 || !replaceable) return { offBy: 'build', url: null };
  return { offBy: null, url };
}

const httpsOnly = (feed: string | undefined) => (feed?.startsWith('https://') ? feed : undefined);

function folderOf(feed: string | undefined): URL | null {
  if (feed === undefined || !URL.canParse(feed)) return null;
  const url = new URL(feed);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
