import { describe, expect, it } from 'vitest';
import type { TransportCode } from '../../../shared/http/port';
import { errorDetail, transportCode } from '../../../shared/http/transport-code';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('it broke'), { code, ...more });

describe('a transport code', () => {
  const table: [string, TransportCode][] = [
    ['ENOTFOUND', 'host-not-found'],
    ['EAI_AGAIN', 'host-not-found'],
    ['ECONNREFUSED', 'connection-refused'],
    ['ECONNRESET', 'connection-broken'],
    ['EPIPE', 'connection-broken'],
    ['ENETUNREACH', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timed-out'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-untrusted'],
    ['CERT_REVOKED', 'certificate-untrusted'],
    ['CERT_HAS_EXPIRED', 'certificate-dates'],
    ['CERT_NOT_YET_VALID', 'certificate-dates'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-wrong-name'],
    ['EPROTO', 'tls-failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed'],
    ['HPE_INVALID_CONSTANT', 'not-http'],
    ['HPE_HEADER_OVERFLOW', 'too-large'],
    ['ERR_PROXY_WANTS_SIGN_IN', 'proxy-wants-sign-in'],
    ['SOMETHING_NEW', 'connection-broken'],
  ];
  it.each(table)('of Node’s %s is %s', (code, expected) => {
    expect(transportCode(withCode(code), 'head')).toBe(expected);
    expect(transportCode(new Error('outer', { cause: withCode(code) }), 'head')).toBe(expected);
    expect(transportCode(new AggregateError([withCode(code), withCode('EPERM')]), 'head')).toBe(expected);
  });

  const chromium: [string, TransportCode][] = [
    ['NAME_NOT_RESOLVED', 'host-not-found'],
    ['DNS_TIMED_OUT', 'host-not-found'],
    ['CONNECTION_REFUSED', 'connection-refused'],
    ['CONNECTION_RESET', 'connection-broken'],
    ['CONNECTION_CLOSED', 'connection-broken'],
    ['EMPTY_RESPONSE', 'connection-broken'],
    ['INTERNET_DISCONNECTED', 'unreachable'],
    ['ADDRESS_UNREACHABLE', 'unreachable'],
    ['NETWORK_CHANGED', 'unreachable'],
    ['TIMED_OUT', 'timed-out'],
    ['CONNECTION_TIMED_OUT', 'timed-out'],
    ['PROXY_CONNECTION_FAILED', 'proxy-unreachable'],
    ['TUNNEL_CONNECTION_FAILED', 'proxy-refused'],
    ['PROXY_AUTH_UNSUPPORTED', 'proxy-wants-sign-in'],
    ['CERT_AUTHORITY_INVALID', 'certificate-untrusted'],
    ['CERT_REVOKED', 'certificate-untrusted'],
    ['CERT_COMMON_NAME_INVALID', 'certificate-wrong-name'],
    ['CERT_DATE_INVALID', 'certificate-dates'],
    ['SSL_PROTOCOL_ERROR', 'tls-failed'],
    ['SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-failed'],
    ['INVALID_HTTP_RESPONSE', 'not-http'],
    ['INVALID_CHUNKED_ENCODING', 'not-http'],
    ['RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH', 'not-http'],
    ['CONTENT_LENGTH_MISMATCH', 'truncated'],
    ['INCOMPLETE_CHUNKED_ENCODING', 'truncated'],
    ['RESPONSE_HEADERS_TOO_BIG', 'too-large'],
    ['UNSAFE_PORT', 'url-refused'],
    ['SOMETHING_NEW', 'connection-broken'],
  ];
  it.each(chromium)('of Chromium’s net::ERR_%s is %s', (name, expected) => {
    expect(transportCode(new Error(`net::ERR_${name}`), 'head')).toBe(expected);
    const wrapped = Object.assign(new Error('Network Error'), {
      code: 'ERR_NETWORK',
      cause: new Error(`net::ERR_${name}`),
    });
    expect(transportCode(wrapped, 'head')).toBe(expected);
  });

  it.each([['ECONNRESET'], ['ERR_STREAM_PREMATURE_CLOSE']])(
    'of %s within a body is a truncated answer',
    (code) => {
      expect(transportCode(withCode(code), 'body')).toBe('truncated');
    },
  );

  it.each([null, undefined, 'text', 7, {}])('of %j is a broken connection', (thrown) => {
    expect(transportCode(thrown, 'head')).toBe('connection-broken');
  });

  it('ends with errors that cause each other', () => {
    const [one, other] = [new Error('one'), new Error('other')];
    one.cause = other;
    other.cause = one;
    expect(transportCode(one, 'head')).toBe('connection-broken');
  });
});

describe('the detail of an error', () => {
  it('is that of its innermost cause, on one line', () => {
    const error = new Error('outer', { cause: withCode('ECONNRESET') });
    expect(errorDetail(error)).toBe('ECONNRESET: it broke');
    expect(errorDetail(new Error('a\n  b'))).toBe('a b');
    expect(errorDetail(new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')]))).toBe(
      'connect ECONNREFUSED 127.0.0.1:1',
    );
  });
});
