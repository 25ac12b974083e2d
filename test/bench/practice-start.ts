import { practiceHosts } from '../../shared/practice/constants';
import { createCertificates } from '../../shared/practice/network/certificates';
import { startNode } from './process';
import { median, type Row } from './row';

/** The least that could serve anything over TLS: Node itself, a server, a line. */
const bareServer = `
const server = require('node:tls').createServer({ key: process.env.KEY, cert: process.env.CERT });
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGINT', () => process.exit(0));
`;

const rounds = 5;

/** From nothing to a practice tenant that answers: a fresh process each time, in turns with the yardstick. */
export async function benchPracticeStart(cli: string): Promise<Row> {
  const { hosts } = await createCertificates();
  const { key = '', cert = '' } = hosts[practiceHosts.login] ?? {};
  const practice: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timed(['-e', bareServer], { KEY: key, CERT: cert }));
    practice.push(await timed([cli, 'practice']));
  }
  return {
    what: `Start of the practice tenant, median of ${rounds} fresh processes`,
    ms: median(practice),
    wantedMs: 1_000,
    yardstick: 'a bare Node process with one TLS server',
    yardstickMs: median(bare),
  };
}

async function timed(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const started = await startNode(args, env);
  await started.end();
  return started.ms;
}
