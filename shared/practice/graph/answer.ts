/** What a handler answers; the dispatcher adds headers and the inner error. */
export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** `/$count` answers in plain text. */
  readonly text?: string;
  readonly error?: GraphError;
  readonly headers?: Readonly<Record<string, string>>;
}

interface GraphError {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly { code: string; message: string }[];
  /** Further members of `innerError`. */
  readonly inner?: Readonly<Record<string, unknown>>;
}

export const json = (body: unknown, status = 200): GraphAnswer => ({ status, body });

export const noContent: GraphAnswer = { status: 204 };

/** An error answer. Codes as Microsoft Graph spells them (learn.microsoft.com/graph/errors). */
export const refuse = (
  status: number,
  code: string,
  message: string,
  more: Pick<GraphError, 'details' | 'inner'> & { headers?: Readonly<Record<string, string>> } = {},
): GraphAnswer => {
  const { headers, ...rest } = more;
  return { status, error: { code, message, ...rest }, ...(headers === undefined ? {} : { headers }) };
};

export const badRequest = (message: string) => refuse(400, 'Request_BadRequest', message);

export const unsupportedQuery = (message: string) => refuse(400, 'Request_UnsupportedQuery', message);

export const forbidden = () =>
  refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

export const notFound = (id: string) =>
  refuse(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const throttled = (retryAfterSeconds: number) =>
  refuse(429, 'TooManyRequests', 'Too many requests. Wait as long as Retry-After says, then try again.', {
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'x-ms-throttle-scope': 'Tenant_Application/Read',
      'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
    },
  });
