import { describe, expect, it } from 'vitest';
import { type FirstHop, firstHop } from '../../../electron/net/proxy-list';

describe('the first hop of a proxy list', () => {
  const table: [string, FirstHop][] = [
    ['DIRECT', { kind: 'straight' }],
    ['', { kind: 'straight' }],
    ['PROXY', { kind: 'straight' }],
    ['PROXY proxy.example:3128', { kind: 'proxy', url: 'http://proxy.example:3128' }],
    ['PROXY a.example:1; PROXY b.example:2; DIRECT', { kind: 'proxy', url: 'http://a.example:1' }],
    ['  proxy   [2001:db8::1]:3128 ;DIRECT', { kind: 'proxy', url: 'http://[2001:db8::1]:3128' }],
    ['HTTP proxy.example:8080', { kind: 'proxy', url: 'http://proxy.example:8080' }],
    ['HTTPS proxy.example:443; DIRECT', { kind: 'proxy', url: 'https://proxy.example:443' }],
    ['SOCKS5 proxy.example:1080', { kind: 'other', url: 'socks5://proxy.example:1080' }],
    ['SOCKS proxy.example:1080; DIRECT', { kind: 'other', url: 'socks4://proxy.example:1080' }],
    ['QUIC proxy.example:443', { kind: 'other', url: 'quic://proxy.example:443' }],
    ['DIRECT; PROXY proxy.example:3128', { kind: 'straight' }],
    ['SOMETHING new:1', { kind: 'straight' }],
  ];
  it.each(table)('of %j is %j', (list, hop) => {
    expect(firstHop(list)).toEqual(hop);
  });
});
