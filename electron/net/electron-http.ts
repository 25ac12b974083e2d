import axios from 'axios';
import type { Session } from 'electron';
import { type AxiosPortOptions, createAxiosPort } from '../../shared/http/axios-port';
import type { HttpPort } from '../../shared/http/port';
import { createElectronFetch, type ProxySignIn } from './electron-fetch';
import type { Net } from './net-request';

export interface ElectronHttpOptions extends Pick<AxiosPortOptions, 'clock' | 'onExchange'> {
  /** Its proxy and its trust count. */
  readonly session: Session;
  readonly net: Net;
  readonly userAgent?: string;
  readonly proxySignIn?: ProxySignIn;
}

/** The HTTP port through Chromium's network stack, for everything inside Electron that carries a credential. */
export function createElectronHttp(options: ElectronHttpOptions): HttpPort {
  const { session, net, proxySignIn, clock, onExchange, userAgent = 'GroupTalk-Onboarding' } = options;
  const fetch = createElectronFetch({ session, net, ...(proxySignIn ? { proxySignIn } : {}) });
  return createAxiosPort({
    // Undeclared in axios's types: with `Request: null` it hands address and options to `fetch` as they are.
    axios: axios.create({
      adapter: 'fetch',
      env: { fetch, Request: null, Response } as object,
      maxRedirects: 0,
    }),
    clock,
    userAgent,
    ...(onExchange ? { onExchange } : {}),
  });
}
