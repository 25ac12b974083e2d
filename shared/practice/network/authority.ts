// Needed by `@peculiar/x509`, and before it.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
const oneDay = 86_400_000;

interface Authority {
  readonly caPem: string;
  /** Keys and certificate (the authority's behind it) of a server of this name or address, in PEM form. */
  issue(name: string): Promise<{ readonly key: string; readonly cert: string }>;
}

/**
 * An authority whose certificate lets it vouch for `hosts` and nothing else (critical name constraints,
 * RFC 5280 §4.2.1.10); EC P-256. Its process may run for weeks, and the computer's clock be put right meanwhile: it
 * holds from a day before it was made to thirty days after. It signs any name it is asked to: clients refuse those
 * that it may not vouch for.
 */
export async function createAuthority(hosts: readonly string[]): Promise<Authority> {
  const keys = await newKeys();
  const now = Date.now();
  const common = {
    issuer: [{ CN: ['GroupTalk Onboarding practice authority (not for real use)'] }],
    signingKey: keys.privateKey,
    notBefore: new Date(now - oneDay),
    notAfter: new Date(now + 30 * oneDay),
  };
  const ca = await X509CertificateGenerator.create({
    ...common,
    subject: common.issuer,
    publicKey: keys.publicKey,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(only(hosts))),
    ],
  });
  const caPem = `${ca.toString('pem')}\n`;
  return {
    caPem,
    async issue(name) {
      const own = await newKeys();
      const leaf = await X509CertificateGenerator.create({
        ...common,
        subject: [{ CN: [name] }],
        publicKey: own.publicKey,
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
          new SubjectAlternativeNameExtension([{ type: isIP(name) ? 'ip' : 'dns', value: name }]),
        ],
      });
      const key = KeyObject.from(own.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
      return { key, cert: `${leaf.toString('pem')}\n${caPem}` };
    },
  };
}

const newKeys = () => webcrypto.subtle.generateKey(p256, true, ['sign', 'verify']);

/** Only these names; addresses are excluded on their own, for name constraints bind each kind of name apart. */
const only = (hosts: readonly string[]) =>
  new NameConstraints({
    permittedSubtrees: subtrees(hosts.map((dNSName) => ({ dNSName }))),
    excludedSubtrees: subtrees(['0.0.0.0/0', '::/0'].map((iPAddress) => ({ iPAddress }))),
  });

const subtrees = (names: readonly Partial<GeneralName>[]) =>
  new GeneralSubtrees(names.map((name) => new GeneralSubtree({ base: new GeneralName(name) })));
