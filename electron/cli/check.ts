import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import {
  type DoctorReport,
  doctorDocument,
  doctorHeadline,
  doctorHtml,
  doctorJson,
  doctorJunit,
} from '../../shared/report/doctor-report';
import { type CheckInput, runChecks } from '../../shared/scim/run-checks';
import { parseTenantUrl } from '../../shared/scim/tenant-url';
import { type CheckArguments, readCheckArguments, willWrite } from './check-arguments';
import { readSchemaFile, readTokenFile, readTokenStream } from './check-files';
import { type Command, CouldNotAsk, type Io } from './command';
import { findingLine, findingsText } from './findings-text';
import { openProbeFolder, type ProbeFolder } from './probe-folder';
import { stateFolder } from './state-folder';
import { sayWhatStays, sweepFirst } from './sweep-first';

/** The connection doctor, against any SCIM endpoint. */
export const checkCommand: Command = {
  name: 'check',
  summary: ({ say }) => say('check.summary'),
  usage:
    'check --tenant-url URL (--token-file F | --token-stdin) [--write-probes] [--stamina] [--schema F] [--only ID,…] [--html F] [--junit F] [--json]',
  // `multiple`, so that an option given twice is noticed instead of the first being forgotten.
  options: {
    'tenant-url': { type: 'string', multiple: true },
    'token-file': { type: 'string', multiple: true },
    'token-stdin': { type: 'boolean' },
    'write-probes': { type: 'boolean' },
    stamina: { type: 'boolean' },
    schema: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    html: { type: 'string', multiple: true },
    junit: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  explain: ({ say }) => [
    ['--tenant-url URL', say('check.option.tenant-url')],
    ['--token-file F', say('check.option.token-file')],
    ['--token-stdin', say('check.option.token-stdin')],
    ['--write-probes', say('check.option.write-probes')],
    ['--stamina', say('check.option.stamina')],
    ['--schema F', say('check.option.schema')],
    ['--only ID,…', say('check.option.only')],
    ['--html F', say('check.option.html')],
    ['--junit F', say('check.option.junit')],
    ['--json', say('check.option.json')],
  ],
  positionals: false,
  run: async (input, io) => {
    const wanted = readCheckArguments(input, io.words);
    const checkInput = await readFiles(wanted, io);
    for (const file of [wanted.html, wanted.junit]) if (file) await write(file, '', 'a');
    const report = await check(wanted, checkInput, io);
    const document = doctorDocument(report);
    if (wanted.html) await write(wanted.html, doctorHtml(report), 'w');
    if (wanted.junit) await write(wanted.junit, doctorJunit(report), 'w');
    io.out(wanted.json ? doctorJson(report) : findingsText(document, doctorHeadline(report), io.words));
    return document.counts.fail > 0 ? 1 : 0;
  },
};

async function readFiles(wanted: CheckArguments, io: Io): Promise<CheckInput> {
  const { signal } = io;
  const token = wanted.tokenFile
    ? await readTokenFile(wanted.tokenFile, signal)
    : await readTokenStream(io.stdin, signal);
  const schema = wanted.schema ? await readSchemaFile(wanted.schema, signal) : {};
  return {
    tenantUrl: wanted.tenantUrl,
    token,
    ...schema,
    ...(wanted.only ? { only: wanted.only } : {}),
    ...(wanted.stamina ? { stamina: true } : {}),
  };
}

async function check(wanted: CheckArguments, input: CheckInput, io: Io): Promise<DoctorReport> {
  const clock = systemClock();
  const http = createNodeHttp({ clock, proxyFromEnv: true });
  const journal = willWrite(wanted) ? await openJournal(wanted, io) : null;
  if (journal) await sweepFirst({ http, clock, ...input, journal }, io);
  if (wanted.stamina) io.progress(`${io.words.say('check.stamina-explained')}\n`);

  const startedAt = clock.now();
  const findings = await runChecks(
    { http, wayThere: createWayThere({ clock, proxyFromEnv: true }), clock, guid: randomUUID },
    { ...input, ...(journal ? { write: { journal } } : {}) },
    (finding) => io.progress(findingLine(io.words.finding(finding), io.words)),
    io.signal,
  );
  if (io.signal.aborted) {
    if (journal) sayWhatStays((await journal.list()).filter(madeHere(input.tenantUrl)), io);
    throw new CouldNotAsk({ code: 'cancelled', params: {} });
  }
  const run = { ms: clock.now() - startedAt, tenantUrl: input.tenantUrl, wrote: journal !== null, findings };
  return {
    words: io.words,
    version: io.version,
    run: { ...run, startedAt: new Date(startedAt).toISOString() },
  };
}

/** Says what will be made, and makes sure that it can be written down before it is. */
async function openJournal({ tenantUrl }: CheckArguments, io: Io): Promise<ProbeFolder> {
  const folder = join(stateFolder(io.env), 'cli', 'probes');
  const journal = openProbeFolder(folder, Date.now);
  const usable = await journal.tryOut();
  if (!usable.ok) throw new CouldNotAsk(usable.problem);
  const site = parseTenantUrl(tenantUrl);
  if (site.ok) {
    const { say } = io.words;
    io.progress(
      `${say('check.write-explained', { host: site.value.host })}\n${say('check.written-down', { folder })}\n`,
    );
  }
  io.signal.addEventListener('abort', () => io.progress(`${io.words.say('check.cleans-up')}\n`), {
    once: true,
  });
  return journal;
}

const madeHere = (tenantUrl: string) => {
  const site = parseTenantUrl(tenantUrl);
  return (one: { readonly tenantUrl: string }) => site.ok && one.tenantUrl === site.value.url;
};

/** Written to once before the checks, too: a wrong path is to be found out before the work is done. */
async function write(file: string, text: string, flag: 'a' | 'w'): Promise<void> {
  try {
    // Evidence may hold people's data: nobody else on this computer needs to read it.
    await writeFile(file, text, { flag, mode: 0o600 });
  } catch {
    throw new CouldNotAsk({ code: 'file-unwritable', params: { file } });
  }
}
