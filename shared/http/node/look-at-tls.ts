import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, checkServerIdentity, connect as connectTls, type TLSSocket } from 'node:tls';
import type { Clock } from '../../model/clock';
import { limit } from '../limit';
import { transportCode } from '../transport-code';
import type { TlsFacts } from '../way-there';
import { chainFacts, endsAtPublicRoot } from './certificate-facts';

interface TlsPlace {
  /** A new connection to the host, without TLS. */
  open(signal: AbortSignal): Promise<Socket>;
  readonly host: string;
  readonly clock: Clock;
  /** PEM of the only authority to trust, in place of those that Node knows. */
  readonly ca?: string;
}

/**
 * The suites that Entra's provisioning service offers, in TLS 1.2, the only version that it documents.
 * https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups#tls-protocol-versions
 */
const entraSuites = ['ECDHE-ECDSA', 'ECDHE-RSA'].flatMap((kind) =>
  ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'AES128-SHA256', 'AES256-SHA384'].map(
    (cipher) => `${kind}-${cipher}`,
  ),
);
const onlyTls12 = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const;
/** Also what OpenSSL does not do by itself any more: to be described, and never to be used. */
const everySuite = 'ALL:@SECLEVEL=0';
/** For each handshake after the first one. */
const furtherMs = 3_000;

/**
 * What a server says of itself in a handshake as Entra's; where that does not come about, in whichever does. Rejects as
 * the first handshake does, when not even one with every old protocol and cipher comes about.
 */
export async function lookAtTls(place: TlsPlace, signal: AbortSignal): Promise<TlsFacts> {
  const further = async (options: ConnectionOptions): Promise<Shaken | Unlike> => {
    const limits = limit(place.clock, furtherMs, signal);
    try {
      return await handshake(place, options, limits.signal);
    } catch (error) {
      return isRefusal(error) ? 'refused' : 'unknown';
    } finally {
      limits.end();
    }
  };
  try {
    const asEntra = await handshake(place, { ...onlyTls12, ciphers: entraSuites.join(':') }, signal);
    return withRoot(place, { ...asEntra, facts: { ...asEntra.facts, tls12: 'good' } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const usual = await further({});
    const old = usual === 'refused' ? await further({ minVersion: 'TLSv1', ciphers: everySuite }) : usual;
    if (typeof old === 'string') throw error;
    const tls12 = await offersOf(old.facts.protocol, further);
    return withRoot(place, { ...old, facts: { ...old.facts, ...(tls12 ? { tls12 } : {}) } });
  }
}

interface Shaken {
  readonly facts: TlsFacts;
  /** DER, as the server presented it. */
  readonly chain: readonly Buffer[];
}

/** `refused`: the server knows none of what was offered. */
type Unlike = 'refused' | 'unknown';

/** Of a server that has refused a handshake as Entra's and agreed on `protocol` in another. */
async function offersOf(
  protocol: string,
  further: (options: ConnectionOptions) => Promise<Shaken | Unlike>,
): Promise<TlsFacts['tls12'] | null> {
  if (protocol === 'TLSv1.2') return 'other-suites';
  if (protocol !== 'TLSv1.3') return 'none';
  const any = await further({ ...onlyTls12, ciphers: everySuite });
  if (any === 'unknown') return null;
  return any === 'refused' ? 'none' : 'other-suites';
}

const withRoot = ({ ca }: TlsPlace, { facts, chain }: Shaken): TlsFacts =>
  ca === undefined && facts.untrusted === null ? { ...facts, publicRoot: endsAtPublicRoot(chain) } : facts;

async function handshake(
  { open, host, ca }: TlsPlace,
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<Shaken> {
  const below = await open(signal);
  return new Promise((resolve, reject) => {
    const socket = connectTls({
      socket: below,
      host,
      servername: isIP(host) === 0 ? host : '',
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      // The name is judged apart from the chain: Node itself reports only the first fault.
      checkServerIdentity: () => undefined,
      ...(ca === undefined ? {} : { ca }),
      ...options,
    });
    socket.once('secureConnect', () => {
      resolve(factsOf(socket, host));
      socket.destroy();
    });
    socket.on('error', reject);
    socket.once('close', () =>
      reject(Object.assign(new Error('closed within the handshake'), { code: 'ECONNRESET' })),
    );
  });
}

function factsOf(socket: TLSSocket, host: string): Shaken {
  const leaf = socket.getPeerCertificate(true);
  const { certificates, facts } = chainFacts(leaf);
  return {
    facts: {
      protocol: socket.getProtocol() ?? '',
      cipher: socket.getCipher().name,
      untrusted: socket.authorized ? null : reasonOf(socket.authorizationError),
      nameMatches: leaf.raw !== undefined && checkServerIdentity(host, leaf) === undefined,
      chain: facts,
    },
    chain: certificates,
  };
}

/**
 * A server that has nothing in common with what was offered says so with an alert (RFC 8446 section 6), or hangs up; one
 * that speaks no TLS at all is refused just as well by every further handshake.
 */
const isRefusal = (error: unknown): boolean =>
  ['tls-failed', 'connection-broken'].includes(transportCode(error, 'head'));

/** Declared as an error; in fact OpenSSL's name of one, as text. */
function reasonOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error ? error.message : 'UNKNOWN';
}
