import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';
import type { CertificateFacts } from '../way-there';

/** A server sends a few certificates; a chain that never ends would be its joke. */
const longestChain = 12;

/** The chain that a server presented, its own certificate first, the issuer of each behind it. */
export function chainFacts(leaf: DetailedPeerCertificate): CertificateFacts[] {
  const facts: CertificateFacts[] = [];
  let current: DetailedPeerCertificate | undefined = leaf;
  while (current?.raw !== undefined && facts.length < longestChain) {
    facts.push(factsOf(current));
    const issuer: DetailedPeerCertificate | undefined = current.issuerCertificate;
    // Node lets a self-signed certificate be its own issuer.
    current = issuer?.fingerprint256 === current.fingerprint256 ? undefined : issuer;
  }
  return facts;
}

function factsOf(peer: DetailedPeerCertificate): CertificateFacts {
  const certificate = new X509Certificate(peer.raw);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: (certificate.subjectAltName ?? '')
      .split(', ')
      .map((name) => name.replace(/^[^:]*:/, ''))
      .filter((name) => name !== ''),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    keyType: certificate.publicKey.asymmetricKeyType ?? '',
    keyBits: peer.bits ?? null,
  };
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');
