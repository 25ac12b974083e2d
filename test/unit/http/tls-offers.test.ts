import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../shared/http/node/system-clock';
import { createWayThere } from '../../../shared/http/node/way-there';
import { createAuthority, type TestAuthority } from '../../support/certificates';
import { answers, startRawServer } from '../../support/hostile-server';
import { closing } from '../../support/servers';

const opened = closing();
const clock = systemClock();
let authority: TestAuthority;
beforeAll(async () => {
  authority = await createAuthority();
});

type How = Parameters<TestAuthority['issue']>[1];

async function seenOf(options: TlsOptions, how: How = { rsaBits: 2048 }) {
  const tls = { ...options, ...(await authority.issue(['127.0.0.1'], how)) };
  const server = await opened(startRawServer(answers(200), { tls }));
  return createWayThere({ clock, ca: authority.caPem }).tls('127.0.0.1', server.port);
}

describe('what a server offers of TLS', () => {
  it.each<[string, TlsOptions, object]>([
    ['everything that is usual', {}, { protocol: 'TLSv1.2', tls12: 'good' }],
    ['TLS 1.2 alone', { maxVersion: 'TLSv1.2' }, { protocol: 'TLSv1.2', tls12: 'good' }],
    ['the newest alone', { minVersion: 'TLSv1.3' }, { protocol: 'TLSv1.3', tls12: 'none' }],
    [
      'TLS 1.1 alone',
      { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' },
      { protocol: 'TLSv1.1', tls12: 'none' },
    ],
    [
      'TLS 1.2 without a suite of Entra',
      { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256' },
      { protocol: 'TLSv1.2', tls12: 'other-suites' },
    ],
    [
      'TLS 1.3, and 1.2 without a suite of Entra',
      { ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-RSA-CHACHA20-POLY1305' },
      { protocol: 'TLSv1.3', tls12: 'other-suites' },
    ],
  ])('%s', async (_, options, value) => {
    expect(await seenOf(options)).toMatchObject({ ok: true, value });
  });

  it.each<[string, How, object]>([
    ['a key of RSA that is too short', { rsaBits: 1024 }, { keyType: 'rsa', keyBits: 1024 }],
    ['a signature with SHA-1', { signedWith: 'SHA-1' }, { weakHash: 'SHA-1' }],
  ])('%s is told', async (_, how, leaf) => {
    const found = await seenOf({ ciphers: 'ALL:@SECLEVEL=0' }, how);
    expect(found.ok && found.value.chain[0]).toMatchObject(leaf);
  });
});
