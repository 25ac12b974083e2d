import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Practice, PracticeOptions } from '../../shared/practice/context';
import { type FaultName, faultNames, isFaultName } from '../../shared/practice/world/faults';
import { isWorldName, worldNames } from '../../shared/practice/world/worlds';
import { type Command, type CommandInput, type Io, UsageError } from './command';

/** Serves the practice tenant until it is interrupted or its stdin closes. */
export const practiceCommand: Command = {
  name: 'practice',
  summary: ({ say }) => say('practice.summary'),
  usage: 'practice [--world NAME] [--users N] [--fault NAME]… [--rate N] [--list]',
  options: {
    world: { type: 'string' },
    users: { type: 'string' },
    fault: { type: 'string', multiple: true },
    rate: { type: 'string' },
    list: { type: 'boolean' },
  },
  positionals: false,
  async run(input, io) {
    const options = readOptions(input, io);
    if (input.values.list === true) {
      io.out(listing(io));
      return 0;
    }
    const ended = untilEnd(io);
    // Loaded only now: `--help` and `--list` have no use for the servers.
    const { startPractice } = await import('../../shared/practice/start');
    const folder = await mkdtemp(join(tmpdir(), 'grouptalk-practice-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    // A second Ctrl-C ends the process before `finally` has its turn.
    process.once('exit', remove);
    try {
      const givenUp = new AbortController();
      ended.then(() => givenUp.abort());
      const practice = await startPractice(options, givenUp.signal).catch((error: unknown) => {
        if (givenUp.signal.aborted) return null;
        throw error;
      });
      if (!practice) {
        io.progress(`${io.words.say('practice.ended-early')}\n`);
        return 0;
      }
      try {
        io.out(`${JSON.stringify(await writeAddresses(practice, folder))}\n`);
        io.progress(`${io.words.say('practice.ready')}\n`);
        await ended;
      } finally {
        await practice.close();
      }
      return 0;
    } finally {
      remove();
      process.off('exit', remove);
    }
  },
};

function readOptions({ values }: CommandInput, io: Io): PracticeOptions {
  const world = typeof values.world === 'string' ? values.world : 'fresh';
  if (!isWorldName(world)) {
    throw new UsageError(io.words.say('practice.unknown-world', { world, worlds: worldNames.join(', ') }));
  }
  const named = Array.isArray(values.fault) ? values.fault.map(String) : [];
  const known: FaultName[] = named.map((fault) => {
    if (!isFaultName(fault)) throw new UsageError(io.words.say('practice.unknown-fault', { fault }));
    return fault;
  });
  return {
    world,
    faults: known,
    users: wholeNumber('--users', values.users, 40, 20_000, io),
    rate: wholeNumber('--rate', values.rate, 1, 100_000, io),
  };
}

function wholeNumber(option: string, value: unknown, otherwise: number, most: number, io: Io): number {
  if (value === undefined) return otherwise;
  const text = String(value);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(io.words.say('practice.bad-number', { option, least: 1, most, value: text }));
}

function listing(io: Io): string {
  const width = Math.max(...faultNames.map((name) => name.length));
  const rows = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, sentence]) => `  ${name.padEnd(width)}  ${sentence}`);
  const all = [
    io.words.say('practice.worlds'),
    ...rows(worldNames.map((name) => [name, io.words.say(`practice.world.${name}`)] as const)),
    '',
    io.words.say('practice.faults'),
    ...rows(faultNames.map((name) => [name, io.words.say(`practice.fault.${name}`)] as const)),
  ];
  return `${all.join('\n')}\n`;
}

/** `mkdtemp` makes the folder for this user alone (0700); the tokens in it are for nobody else either. */
async function writeAddresses(practice: Practice, folder: string) {
  const write = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  const { scim, graph } = practice;
  return {
    proxy: practice.proxy,
    caFile: await write('practice-ca.pem', practice.caPem),
    scim: {
      tenantUrl: scim.tenantUrl,
      directUrl: scim.directUrl,
      tokenFile: await write('scim-token', scim.token),
    },
    graph: {
      root: graph.root,
      directUrl: graph.directUrl,
      tokenFile: await write('graph-token', graph.token),
    },
    adminUrl: practice.adminUrl,
  };
}

function untilEnd({ stdin, signal }: Io): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    for (const event of ['end', 'close', 'error']) stdin.once(event, () => resolve());
    stdin.resume();
  });
}
