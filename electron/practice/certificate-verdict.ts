import { X509Certificate } from 'node:crypto';

/** Chromium's own codes (net_error_list.h), as `setCertificateVerifyProc` takes them; 0: trusted. */
type CertificateVerdict = 0 | -200 | -201 | -202;

const [trusted, wrongName, wrongDates, untrusted] = [0, -200, -201, -202] as const;
const serverAuth = '1.3.6.1.5.5.7.3.1';

/**
 * Judges a server's certificate by one authority alone, which vouches for `hosts` and no others and signs
 * their certificates itself. Like Chromium it names the worst fault: the chain, then the name, then the dates.
 */
export function certificateVerdict(
  certificatePem: string,
  hostname: string,
  authority: { readonly caPem: string; readonly hosts: readonly string[] },
  now: number,
): CertificateVerdict {
  let leaf: X509Certificate;
  let ca: X509Certificate;
  try {
    leaf = new X509Certificate(certificatePem);
    ca = new X509Certificate(authority.caPem);
  } catch {
    return untrusted;
  }
  const host = hostname.toLowerCase();
  if (!authority.hosts.includes(host)) return untrusted;
  if (leaf.ca || !leaf.checkIssued(ca) || !leaf.verify(ca.publicKey)) return untrusted;
  // Node's name for the extended key usage.
  if (!leaf.keyUsage?.includes(serverAuth)) return untrusted;
  if (leaf.checkHost(host, { subject: 'never' }) === undefined) return wrongName;
  const inTime = [leaf, ca].every(
    ({ validFrom, validTo }) => Date.parse(validFrom) <= now && now <= Date.parse(validTo),
  );
  return inTime ? trusted : wrongDates;
}
