import { practiceHosts } from '../constants';
import type { PracticeCertificates } from '../context';
import { createAuthority } from './authority';

/** A certificate for each of the practice hosts, and the authority behind them, which can vouch for no other. */
export async function createCertificates(): Promise<PracticeCertificates> {
  const hosts = Object.values(practiceHosts);
  const authority = await createAuthority(hosts);
  const pairs = await Promise.all(hosts.map(async (host) => [host, await authority.issue(host)] as const));
  return { caPem: authority.caPem, hosts: Object.fromEntries(pairs) };
}
