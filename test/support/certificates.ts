// Needed by `@peculiar/x509`, and before it.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface TestCertificate {
  readonly key: string;
  /** The leaf, and behind it what signed it. */
  readonly cert: string;
}

export interface TestAuthority {
  readonly caPem: string;
  /** A server certificate for these host names and addresses. Valid from an hour ago for a day, on P-256. */
  issue(names: readonly string[], how?: HowIssued): Promise<TestCertificate>;
}

interface HowIssued {
  readonly from?: number;
  readonly to?: number;
  /** A key of RSA instead, so many bits long. */
  readonly rsaBits?: number;
  readonly signedWith?: 'SHA-1' | 'SHA-256';
}

const hourMs = 3_600_000;

/** A certificate authority of its own for one test file, on P-256 keys. */
export async function createAuthority(name = 'Test authority'): Promise<TestAuthority> {
  const keys = await newKeys();
  const issuer = commonName(name);
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: issuer,
    keys,
    ...valid(),
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const caPem = `${authority.toString('pem')}\n`;
  return {
    caPem,
    async issue(names, { rsaBits, signedWith = 'SHA-256', ...dates } = {}) {
      const own = await (rsaBits === undefined ? newKeys() : newRsaKeys(rsaBits));
      const leaf = await X509CertificateGenerator.create({
        subject: commonName(names[0]),
        issuer,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: { name: 'ECDSA', hash: signedWith },
        ...forServer(names, dates),
      });
      return { key: keyPem(own), cert: `${leaf.toString('pem')}\n${caPem}` };
    },
  };
}

/** A server certificate that nobody but itself has signed. */
export async function selfSigned(names: readonly string[]): Promise<TestCertificate> {
  const keys = await newKeys();
  const name = commonName(names[0]);
  const made = await X509CertificateGenerator.createSelfSigned({ name, keys, ...forServer(names) });
  return { key: keyPem(keys), cert: `${made.toString('pem')}\n` };
}

const newKeys = () =>
  webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);

const newRsaKeys = (modulusLength: number) =>
  webcrypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ['sign', 'verify'],
  );

const keyPem = ({ privateKey }: webcrypto.CryptoKeyPair) =>
  KeyObject.from(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();

const commonName = (name = '') => [{ CN: [name] }];

const forServer = (names: readonly string[], dates?: { from?: number; to?: number }) => ({
  ...valid(dates),
  extensions: [
    new BasicConstraintsExtension(false),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
    ),
  ],
});

const valid = ({ from = Date.now() - hourMs, to = Date.now() + 24 * hourMs } = {}) => ({
  notBefore: new Date(from),
  notAfter: new Date(to),
});
