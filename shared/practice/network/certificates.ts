import { createHash, generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { practiceHosts } from '../constants';
import type { PracticeCertificates } from '../context';
import { der } from './der';

const makeKeys = promisify(generateKeyPair);
const fiveMinutes = 300_000;
const oneDay = 86_400_000;

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/**
 * An authority that may vouch for the practice hosts and nothing else (critical name constraints, RFC 5280
 * §4.2.1.10), and a certificate for each of them; EC P-256, valid for one day of the computer's clock. Built
 * by hand because the packages for it cannot set name constraints, and cost 200 ms to load.
 */
export async function createCertificates(): Promise<PracticeCertificates> {
  const hosts = Object.values(practiceHosts);
  const [authority, ...leaves] = await Promise.all([undefined, ...hosts].map(() => newKeys()));
  if (!authority) throw new Error('no key for the authority');
  const issuer = 'GroupTalk Onboarding practice authority (not for real use)';
  const ca = certificate({ subject: issuer, keys: authority, issuer, signer: authority }, [
    extension('2.5.29.19', true, der.sequence(der.yes())),
    extension('2.5.29.15', true, der.bitString(Buffer.from([0x06]), 1)),
    extension('2.5.29.14', false, der.octetString(keyId(authority))),
    extension('2.5.29.30', true, nameConstraints(hosts)),
  ]);
  const pairs = hosts.map((host, index) => {
    const keys = leaves[index] ?? authority;
    const leaf = certificate({ subject: host, keys, issuer, signer: authority }, [
      extension('2.5.29.19', true, der.sequence()),
      extension('2.5.29.15', true, der.bitString(Buffer.from([0x80]), 7)),
      extension('2.5.29.37', false, der.sequence(der.oid('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.35', false, der.sequence(der.context(0, keyId(authority), false))),
      extension('2.5.29.17', false, der.sequence(dnsName(host))),
    ]);
    const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return [host, { key, cert: leaf + ca }] as const;
  });
  return { caPem: ca, hosts: Object.fromEntries(pairs) };
}

const newKeys = (): Promise<KeyPair> => makeKeys('ec', { namedCurve: 'P-256' });

const dnsName = (host: string) => der.context(2, Buffer.from(host, 'ascii'), false);

/** Only these names; addresses are excluded on their own, for name constraints bind each kind of name apart. */
const nameConstraints = (hosts: readonly string[]) =>
  der.sequence(
    der.context(0, Buffer.concat(hosts.map((host) => der.sequence(dnsName(host))))),
    der.context(
      1,
      Buffer.concat([8, 32].map((bytes) => der.sequence(der.context(7, Buffer.alloc(bytes), false)))),
    ),
  );

const commonName = (text: string) => der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(text))));

const extension = (oid: string, critical: boolean, value: Buffer) =>
  der.sequence(der.oid(oid), ...(critical ? [der.yes()] : []), der.octetString(value));

const keyId = ({ publicKey }: KeyPair) =>
  createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();

function certificate(
  who: {
    readonly subject: string;
    readonly keys: KeyPair;
    readonly issuer: string;
    readonly signer: KeyPair;
  },
  extensions: readonly Buffer[],
): string {
  const ecdsaWithSha256 = der.sequence(der.oid('1.2.840.10045.4.3.2'));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const now = Date.now();
  const body = der.sequence(
    der.context(0, der.integer(Buffer.from([2]))),
    der.integer(serial),
    ecdsaWithSha256,
    commonName(who.issuer),
    der.sequence(der.time(new Date(now - fiveMinutes)), der.time(new Date(now + oneDay))),
    commonName(who.subject),
    who.keys.publicKey.export({ type: 'spki', format: 'der' }),
    der.context(3, der.sequence(...extensions)),
  );
  const signature = sign('sha256', body, who.signer.privateKey);
  const bytes = der.sequence(body, ecdsaWithSha256, der.bitString(signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${bytes.replace(/.{64}/g, '$&\n').trim()}\n-----END CERTIFICATE-----\n`;
}
