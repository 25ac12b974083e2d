import { AuthError, type AuthenticationResult, type PublicClientApplication } from '@azure/msal-node';
import { type Problem, problem } from '../../shared/contract/problem';
import { endLoopback } from './loopback';

type MsalAsk = Omit<Parameters<PublicClientApplication['acquireTokenInteractive']>[0], 'openBrowser'> & {
  scopes: string[];
};

type Acquire = (ask: MsalAsk, signal: AbortSignal) => Promise<AuthenticationResult | null>;

/** What a person needs on the other device (RFC 8628 §3.2). */
export interface DeviceCode {
  readonly userCode: string;
  readonly verificationUri: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** Authorization code with PKCE; the browser hands the code to MSAL's listener on this computer. */
export const acquireByBrowser =
  (
    msal: PublicClientApplication,
    openBrowser: (url: string, signal: AbortSignal) => Promise<void>,
  ): Acquire =>
  async (ask, signal) => {
    let opened = '';
    const end = () => void endLoopback(opened);
    try {
      return await msal.acquireTokenInteractive({
        ...ask,
        openBrowser: async (url) => {
          if (signal.aborted) throw cancelled();
          opened = url;
          signal.addEventListener('abort', end, { once: true });
          await Promise.race([openBrowser(url, signal).catch(closed), aborted(signal)]);
        },
      });
    } finally {
      signal.removeEventListener('abort', end);
    }
  };

/** A code typed on another device (RFC 8628). */
export const acquireByDeviceCode =
  (msal: PublicClientApplication, show: (code: DeviceCode) => void): Acquire =>
  async (ask, signal) => {
    const request = {
      ...ask,
      cancel: false,
      deviceCodeCallback: ({ userCode, verificationUri, expiresIn }: DeviceCode) =>
        show({ userCode, verificationUri, expiresIn }),
    };
    const polling = msal.acquireTokenByDeviceCode(request);
    // MSAL looks at the flag only before its next poll; nobody should wait for that.
    const given = aborted(signal).then(() => {
      request.cancel = true;
      throw cancelled();
    });
    polling.catch(() => undefined);
    return Promise.race([polling, given]);
  };

const cancelled = () => new AuthError('user_canceled', '');

/** The sign-in page could not be shown at all, for a reason that is known. An `AuthError`, because MSAL hides others. */
export class NotShown extends AuthError {
  constructor(readonly problem: Problem) {
    super('not_shown', '', problem.code);
    // AuthError's constructor sets its own prototype on whatever extends it.
    Object.setPrototypeOf(this, NotShown.prototype);
  }
}

function closed(reason: unknown): never {
  const known = problem.safeParse(Reflect.get(Object(reason), 'problem'));
  if (known.success) throw new NotShown(known.data);
  throw new AuthError('user_canceled', '', reason instanceof Error ? reason.message : '');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
