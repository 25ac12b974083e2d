import type { AuthInfo, ClientRequestConstructorOptions } from 'electron';

/** As much of Electron's `net` (electronjs.org/docs/latest/api/net) as our fetch needs. */
export interface Net {
  request(options: ClientRequestConstructorOptions): NetRequest;
}

interface NetRequest {
  setHeader(name: string, value: string): void;
  on(event: 'response', listener: (response: NetResponse) => void): unknown;
  on(
    event: 'redirect',
    listener: (status: number, method: string, url: string, headers: Record<string, string[]>) => void,
  ): unknown;
  on(
    event: 'login',
    listener: (asks: AuthInfo, answer: (username?: string, password?: string) => void) => void,
  ): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(body?: Buffer): unknown;
  abort(): void;
}

export interface NetResponse {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly headers: Record<string, string | string[]>;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'aborted', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Undeclared in Electron's types, but an IncomingMessage is a readable stream. */
  pause?(): unknown;
  resume?(): unknown;
}
