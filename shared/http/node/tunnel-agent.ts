import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect } from 'node:tls';
import { openTunnel } from './tunnel';

/**
 * An agent whose connections to an https origin go through a proxy's CONNECT. `ca` is of the origin.
 * Made anew for each exchange: `signal` closes a tunnel that is still being opened.
 */
export class TunnelAgent extends Agent {
  readonly #proxy: string;
  readonly #signal: AbortSignal;

  constructor(proxy: string, signal: AbortSignal, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#signal = signal;
  }

  override createConnection(
    options: ConnectionOptions,
    done: (error: Error | null, socket?: Duplex) => void,
  ): undefined {
    const { host = '', port = 443 } = options;
    openTunnel(this.#proxy, host, port, this.#signal).then(
      (socket) => done(null, connect({ ...options, socket })),
      (error: Error) => done(error),
    );
  }
}
