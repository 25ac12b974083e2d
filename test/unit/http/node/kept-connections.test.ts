import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeHttp } from '../../../../shared/http/node/node-http';
import type { Method } from '../../../../shared/http/port';
import { type Behaviour, startRawServer } from '../../../support/hostile-server';

const well: Behaviour = (socket) => void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');

/** A server that knows which connection each request came by. */
async function opened(behave: (turn: number) => Behaviour) {
  const by: Socket[] = [];
  const server = await startRawServer((socket, request) => {
    by.push(socket);
    behave(by.length)(socket, request);
  });
  onTestFinished(() => server.close());
  const http = createNodeHttp();
  const ask = async (method: Method) => {
    const outcome = await http.send({ method, url: `${server.origin}/x` });
    return outcome.kind === 'answer' ? outcome.status : outcome.code;
  };
  return { ask, connections: () => new Set(by).size, requests: () => by.length };
}

describe('connections', () => {
  it('of what reads are used again', async () => {
    const { ask, connections } = await opened(() => well);
    for (let n = 0; n < 3; n += 1) expect(await ask('GET')).toBe(200);
    expect(connections()).toBe(1);
  });

  it.each(['POST', 'PATCH', 'DELETE'] as const)('of a %s are its own', async (method) => {
    const { ask, connections } = await opened(() => well);
    expect(await ask('GET')).toBe(200);
    expect(await ask(method)).toBe(200);
    expect(await ask(method)).toBe(200);
    expect(connections()).toBe(3);
  });

  it('that were closed meanwhile cost a read nothing', async () => {
    const { ask, requests } = await opened((turn) => (turn === 2 ? (socket) => socket.destroy() : well));
    expect(await ask('GET')).toBe(200);
    expect(await ask('GET')).toBe(200);
    expect(requests()).toBe(3);
  });

  it('that break while they are new are not tried again', async () => {
    const { ask, requests } = await opened(() => (socket) => socket.destroy());
    expect(await ask('GET')).toBe('connection-broken');
    expect(requests()).toBe(1);
  });

  it('that break in the middle of an answer are not tried again', async () => {
    const half: Behaviour = (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{');
    const { ask, requests } = await opened((turn) => (turn === 1 ? well : half));
    expect(await ask('GET')).toBe(200);
    expect(await ask('GET')).toBe('truncated');
    expect(requests()).toBe(2);
  });

  it('are given up when an answer says more than its length', async () => {
    const tooMuch: Behaviour = (socket) =>
      void socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 500 No\r\n\r\n');
    const { ask } = await opened((turn) => (turn === 1 ? tooMuch : well));
    await ask('GET');
    expect(await ask('GET')).toBe(200);
  });
});
