import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createNodeHttp } from '../../shared/http/node/node-http';
import { systemClock } from '../../shared/http/node/system-clock';
import { createWayThere } from '../../shared/http/node/way-there';
import { renderReport } from '../../shared/report/findings-html';
import { type CheckInput, runChecks } from '../../shared/scim/run-checks';
import { parseTenantUrl } from '../../shared/scim/tenant-url';
import { type CheckArguments, readCheckArguments } from './check-arguments';
import { readSchemaFile, readTokenFile, readTokenStream } from './check-files';
import { type Command, CouldNotAsk, type Io } from './command';
import { type FindingsDocument, findingsDocument } from './document';
import { findingLine, findingsText } from './findings-text';

/** The connection doctor, against any SCIM endpoint. */
export const checkCommand: Command = {
  name: 'check',
  summary: ({ say }) => say('check.summary'),
  usage:
    'check --tenant-url URL (--token-file F | --token-stdin) [--schema F] [--only ID,…] [--html F] [--json]',
  // `multiple`, so that an option given twice is noticed instead of the first being forgotten.
  options: {
    'tenant-url': { type: 'string', multiple: true },
    'token-file': { type: 'string', multiple: true },
    'token-stdin': { type: 'boolean' },
    schema: { type: 'string', multiple: true },
    only: { type: 'string', multiple: true },
    html: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  positionals: false,
  run: async (input, io) => {
    const wanted = readCheckArguments(input, io.words);
    const checkInput = await readFiles(wanted, io);
    if (wanted.html) await write(wanted.html, '', 'a');
    const document = await check(checkInput, io);
    if (wanted.html) await write(wanted.html, renderReport(reportOf(document, wanted, io), io.words), 'w');
    io.out(wanted.json ? `${JSON.stringify(document, null, 2)}\n` : findingsText(document, io.words));
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
  };
}

async function check(input: CheckInput, io: Io): Promise<FindingsDocument> {
  const clock = systemClock();
  const startedAt = clock.now();
  const findings = await runChecks(
    {
      http: createNodeHttp({ clock, proxyFromEnv: true }),
      wayThere: createWayThere({ clock, proxyFromEnv: true }),
      clock,
      guid: randomUUID,
    },
    input,
    (finding) => io.progress(findingLine(io.words.finding(finding), io.words)),
    io.signal,
  );
  if (io.signal.aborted) throw new CouldNotAsk({ code: 'cancelled', params: {} });
  return findingsDocument(io, { command: 'check', startedAt, ms: clock.now() - startedAt, findings });
}

function reportOf(document: FindingsDocument, wanted: CheckArguments, io: Io) {
  const parsed = parseTenantUrl(wanted.tenantUrl);
  const title = parsed.ok
    ? io.words.say('check.report-title', { host: parsed.value.host })
    : io.words.say('check.report-title-plain');
  return { ...document, title };
}

/** Written to once before the checks, too: a wrong path is to be found out before the work is done. */
async function write(file: string, text: string, flag: 'a' | 'w'): Promise<void> {
  try {
    // Evidence may hold people's data: nobody else on this computer needs to read it.
    await writeFile(file, text, { flag, mode: 0o600 });
  } catch {
    throw new CouldNotAsk({ code: 'file-unwritable', params: { file } });
  }
}
