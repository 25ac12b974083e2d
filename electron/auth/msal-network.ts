import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { z } from 'zod';
import type { HttpPort, TransportCode } from '../../shared/http/port';

/** The road to the sign-in host failed. An `AuthError`, because MSAL hides every other kind. */
export class NoAnswer extends AuthError {
  constructor(
    readonly transport: TransportCode,
    readonly detail: string,
  ) {
    super('no_answer', '', transport);
    // AuthError's constructor sets its own prototype on whatever extends it.
    Object.setPrototypeOf(this, NoAnswer.prototype);
  }
}

const oauthError = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  suberror: z.string().optional(),
});

/**
 * MSAL's way out, over our HTTP port: to `loginOrigin` only, never recorded. `signals` lets a request be
 * cancelled by its correlation ID, the one thing of a request that MSAL hands through.
 */
export function createMsalNetwork(
  http: HttpPort,
  loginOrigin: string,
  signals: ReadonlyMap<string, AbortSignal>,
): INetworkModule {
  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    if (new URL(url).origin !== loginOrigin) throw new NoAnswer('url-refused', new URL(url).origin);
    const outcome = await http.send(
      {
        method,
        url,
        record: false,
        ...(options.headers ? { headers: options.headers } : {}),
        ...(options.body === undefined ? {} : { body: options.body }),
      },
      signals.get(options.correlationId ?? ''),
    );
    if (outcome.kind === 'failure') throw new NoAnswer(outcome.code, outcome.detail);
    const body = parse(outcome.text);
    if (body === null && (outcome.status === 429 || outcome.status >= 500)) {
      throw new AuthError('temporarily_unavailable', '');
    }
    if (body === null) throw new NoAnswer('not-http', `HTTP ${outcome.status} without JSON`);
    return {
      headers: { ...outcome.headers },
      body: (isOfDeviceCode(url, options.body) ? deviceCodeAnswer(body) : body) as T,
      status: outcome.status,
    };
  }

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function parse(text: string): object | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

const isOfDeviceCode = (url: string, form = ''): boolean =>
  new URL(url).pathname.endsWith('/devicecode') ||
  new URLSearchParams(form).get('grant_type') === 'device_code';

/**
 * MSAL takes a refusal in place of a device code for a code. It gives up on `slow_down`, which only asks to
 * go on more slowly (RFC 8628 §3.5), and it drops the description and sub-error of a refused poll, and with
 * them the reason.
 */
function deviceCodeAnswer(body: object): object {
  const refused = oauthError.safeParse(body);
  if (!refused.success || refused.data.error === 'authorization_pending') return body;
  const { error, error_description, suberror } = refused.data;
  if (error === 'slow_down') return { ...body, error: 'authorization_pending' };
  throw new AuthError(error, '', error_description, suberror);
}
