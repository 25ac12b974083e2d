export interface LabRequest {
  readonly method: string;
  /** Under the Tenant URL, raw: `/Users?filter=…`. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LabAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Bytes to put on the wire instead of all that; the connection is closed after them. */
  readonly raw?: string;
  /** In pieces, without a length. */
  readonly chunked?: true;
}

export const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export const answer = (
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): LabAnswer => ({
  status,
  headers: body === '' ? headers : { 'Content-Type': 'application/scim+json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const refuse = (status: number, detail: string, scimType?: string): LabAnswer =>
  answer(status, {
    schemas: [errorUrn],
    ...(scimType ? { scimType } : {}),
    detail,
    status: String(status),
  });

/** To be thrown: caught where the request came in, and answered there. */
export const refusal = (status: number, detail: string, scimType?: string) =>
  Object.assign(new Error(detail), { answer: refuse(status, detail, scimType) });

export const asRefusal = (error: unknown): LabAnswer | null =>
  error instanceof Error && 'answer' in error ? (error.answer as LabAnswer) : null;

/** The same answer with another JSON body; one without a body stays as it is. */
export const withBody = (was: LabAnswer, change: (json: Record<string, unknown>) => unknown): LabAnswer =>
  was.body === '' ? was : { ...was, body: JSON.stringify(change(JSON.parse(String(was.body)))) };
