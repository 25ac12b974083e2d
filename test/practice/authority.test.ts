import { X509Certificate } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { certificateVerdict } from '../../electron/practice/certificate-verdict';
import { practiceHosts } from '../../shared/practice/constants';
import { createAuthority } from '../../shared/practice/network/authority';

const hosts = Object.values(practiceHosts);
const aDay = 86_400_000;

let caPem: string;
let leaf: string;
beforeAll(async () => {
  const authority = await createAuthority(hosts);
  caPem = authority.caPem;
  leaf = new X509Certificate((await authority.issue(practiceHosts.graph)).cert).toString();
});

it.each([
  ['when it was made', 0],
  ['for an app that runs for weeks', 29],
  ['for a computer whose clock is put back meanwhile', -0.9],
])('the practice authority holds %s', (_when, days) => {
  const now = Date.now() + days * aDay;
  expect(certificateVerdict(leaf, practiceHosts.graph, { caPem, hosts }, now)).toBe(0);
});

it('the practice authority ends with its month', () => {
  expect(certificateVerdict(leaf, practiceHosts.graph, { caPem, hosts }, Date.now() + 31 * aDay)).toBe(-201);
});
