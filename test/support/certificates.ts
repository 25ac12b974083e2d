import { isIP } from 'node:net';
import { generate } from 'selfsigned';

export interface TestCertificate {
  readonly key: string;
  /** The leaf, and behind it what signed it. */
  readonly cert: string;
}

export interface TestAuthority {
  readonly caPem: string;
  /** A server certificate for these host names and addresses. Valid from an hour ago for a day. */
  issue(names: readonly string[], dates?: { from?: number; to?: number }): Promise<TestCertificate>;
}

const hourMs = 3_600_000;

/** A certificate authority of its own for one test file, on P-256 keys. */
export async function createAuthority(name = 'Test authority'): Promise<TestAuthority> {
  const authority = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...valid(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    caPem: `${authority.cert}\n`,
    async issue(names, dates) {
      const leaf = await generate([{ name: 'commonName', value: names[0] ?? '' }], {
        ...forServer(names, dates),
        ca: { key: authority.private, cert: authority.cert },
      });
      return { key: leaf.private, cert: `${leaf.cert}\n${authority.cert}\n` };
    },
  };
}

/** A server certificate that nobody but itself has signed. */
export async function selfSigned(names: readonly string[]): Promise<TestCertificate> {
  const made = await generate([{ name: 'commonName', value: names[0] ?? '' }], forServer(names));
  return { key: made.private, cert: `${made.cert}\n` };
}

function forServer(names: readonly string[], dates?: { from?: number; to?: number }) {
  return {
    keyType: 'ec' as const,
    algorithm: 'sha256',
    ...valid(dates),
    extensions: [
      { name: 'basicConstraints' as const, cA: false },
      { name: 'keyUsage' as const, digitalSignature: true, critical: true },
      { name: 'extKeyUsage' as const, serverAuth: true },
      {
        name: 'subjectAltName' as const,
        altNames: names.map((name) =>
          isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
        ),
      },
    ],
  };
}

const valid = ({ from = Date.now() - hourMs, to = Date.now() + 24 * hourMs } = {}) => ({
  notBeforeDate: new Date(from),
  notAfterDate: new Date(to),
});
