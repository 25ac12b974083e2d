import { X509Certificate } from 'node:crypto';
import { type DetailedPeerCertificate, rootCertificates } from 'node:tls';
import type { CertificateFacts } from '../way-there';

/** A server sends a few certificates; a chain that never ends would be its joke. */
const longestChain = 12;

/** The chain that a server presented, its own certificate first, the issuer of each behind it; also as DER. */
export function chainFacts(leaf: DetailedPeerCertificate): {
  readonly facts: CertificateFacts[];
  readonly certificates: Buffer[];
} {
  const facts: CertificateFacts[] = [];
  const certificates: Buffer[] = [];
  let current: DetailedPeerCertificate | undefined = leaf;
  while (current?.raw !== undefined && facts.length < longestChain) {
    facts.push(factsOf(current));
    certificates.push(current.raw);
    const issuer: DetailedPeerCertificate | undefined = current.issuerCertificate;
    // Node lets a self-signed certificate be its own issuer.
    current = issuer?.fingerprint256 === current.fingerprint256 ? undefined : issuer;
  }
  return { facts, certificates };
}

/** One of the certificates is, or was issued by, an authority that comes with Node, which is Mozilla's list. */
export function endsAtPublicRoot(chain: readonly Buffer[]): boolean {
  const roots = rootCertificates.map((pem) => new X509Certificate(pem));
  return chain
    .map((der) => new X509Certificate(der))
    .some((one) =>
      roots.some(
        (root) =>
          root.fingerprint256 === one.fingerprint256 ||
          (root.subject === one.issuer && one.checkIssued(root) && one.verify(root.publicKey)),
      ),
    );
}

function factsOf(peer: DetailedPeerCertificate): CertificateFacts {
  const certificate = new X509Certificate(peer.raw);
  const hash = weakHashes[signatureOf(peer.raw)];
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
    ...(hash === undefined ? {} : { weakHash: hash }),
  };
}

/** Signature algorithms by their object identifiers in DER, without tag and length (RFC 8017, RFC 5758). */
const weakHashes: Readonly<Record<string, string>> = {
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010105': 'SHA-1',
  '2a8648ce3d0401': 'SHA-1',
};

/**
 * The algorithm with which a certificate was signed: of `SEQUENCE { tbsCertificate, SEQUENCE { OID, … }, … }` the OID,
 * as hexadecimal digits (RFC 5280 section 4.1). Node tells it only from version 24 on.
 */
function signatureOf(der: Buffer): string {
  const whole = elementAt(der, 0);
  const signed = elementAt(der, whole.from);
  const algorithm = elementAt(der, signed.to);
  const oid = elementAt(der, algorithm.from);
  return der.subarray(oid.from, oid.to).toString('hex');
}

/** Where the contents of the DER element at `at` begin and end; what has been parsed once is well formed. */
function elementAt(der: Buffer, at: number): { readonly from: number; readonly to: number } {
  const first = der[at + 1] ?? 0;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  const from = at + 2 + extra;
  const length = extra === 0 ? first : Number.parseInt(der.subarray(at + 2, from).toString('hex'), 16);
  return { from, to: from + (Number.isFinite(length) ? length : 0) };
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');
