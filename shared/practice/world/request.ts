/** One request that a practice host answered. */
export interface PracticeRequest {
  at: string;
  host: string;
  method: string;
  /** Path and query as received. */
  path: string;
  status: number;
  /** Request and answer bodies of the SCIM host only; others keep none. */
  requestBody?: string;
  responseBody?: string;
  /** `userAgent` helps to tell the engine's requests from the app's. */
  userAgent: string;
}
