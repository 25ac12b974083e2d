import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { KeyUsageFlags, KeyUsagesExtension, X509Certificate } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { practiceHosts } from '../../shared/practice/constants';
import { createAuthority } from '../../shared/practice/network/authority';
import { createCertificates } from '../../shared/practice/network/certificates';

const hosts = Object.values(practiceHosts);

/** What a client that trusts `ca` makes of a TLS server with this certificate: `accepted`, or why it refuses. */
async function handshake(name: string, pair: { key: string; cert: string }, ca: string): Promise<string> {
  const server = createServer(pair, (socket: TLSSocket) => socket.on('error', () => undefined).end());
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve) => {
      const servername = name === '127.0.0.1' ? {} : { servername: name };
      const client = connect({ host: '127.0.0.1', port, ca, ...servername }, () => {
        client.destroy();
        resolve('accepted');
      });
      client.on('error', (error) => resolve(error.message));
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('practice certificates', () => {
  it.each(hosts)('let Node trust %s', async (host) => {
    const { caPem, hosts: pairs } = await createCertificates();
    const pair = pairs[host] ?? { key: '', cert: '' };
    expect(await handshake(host, pair, caPem)).toBe('accepted');
  });

  it.each([
    ['example.org', 'permitted subtree violation'],
    ['microsoft.com', 'permitted subtree violation'],
    ['graph.microsoft.com.example.org', 'permitted subtree violation'],
    ['127.0.0.1', 'excluded subtree violation'],
  ])('make Node refuse %s, which the authority signed but may not vouch for', async (name, why) => {
    const authority = await createAuthority(hosts);
    expect(await handshake(name, await authority.issue(name), authority.caPem)).toBe(why);
  });

  it('are signed by an authority with critical constraints, whose certificate lasts a month', async () => {
    const ca = new X509Certificate((await createCertificates()).caPem);
    const critical = ca.extensions.filter((one) => one.critical).map(({ type }) => type);
    // basicConstraints, keyUsage, nameConstraints
    expect(critical.sort()).toEqual(['2.5.29.15', '2.5.29.19', '2.5.29.30']);
    expect(ca.getExtension(KeyUsagesExtension)?.usages).toBe(
      KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign,
    );
    expect(ca.publicKey.algorithm).toMatchObject({ name: 'ECDSA', namedCurve: 'P-256' });
    const days = (ca.notAfter.getTime() - ca.notBefore.getTime()) / 86_400_000;
    expect(days).toBeCloseTo(31, 1);
    expect(ca.notBefore.getTime()).toBeLessThan(Date.now());
  });
});
