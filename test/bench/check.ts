import { z } from 'zod';
import { delayServer } from './delay-server';
import { longestChain } from './longest-chain';
import { runNode, startNode } from './process';
import { median, type Row } from './row';

const delayMs = 50;
const rounds = 5;

const addresses = z.object({ scim: z.object({ directUrl: z.url(), tokenFile: z.string() }) });
const document = z.object({ ms: z.number() });

/** `check` against the practice GroupTalk, each of whose answers takes 50 ms longer. */
export async function benchCheck(cli: string): Promise<Row> {
  const practice = await startNode([cli, 'practice', '--world', 'fresh']);
  const { scim } = addresses.parse(JSON.parse(practice.line));
  const { origin, pathname } = new URL(scim.directUrl);
  const delayed = await delayServer(origin, delayMs);
  const times: number[] = [];
  let chain = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const before = delayed.spans.length;
      const args = ['check', '--tenant-url', `${delayed.origin}${pathname}`, '--token-file', scim.tokenFile];
      const { stdout } = await runNode([cli, ...args, '--json']);
      times.push(document.parse(JSON.parse(stdout)).ms);
      chain = Math.max(chain, longestChain(delayed.spans.slice(before)));
    }
  } finally {
    await delayed.close();
    await practice.end();
  }
  return {
    what: `check, without the start of its process, median of ${rounds}`,
    ms: median(times),
    wantedMs: null,
    yardstick: `the longest chain of requests seen to wait for each other (${chain} at ${delayMs} ms each)`,
    yardstickMs: chain * delayMs,
  };
}
