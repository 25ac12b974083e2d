import { systemClock } from '../../../shared/http/node/system-clock';
import type { RenderedFinding } from '../../../shared/model/finding';
import { findingsDocument } from '../../../shared/report/findings-document';
import type { Words } from '../../../shared/words/words';
import { type Command, CouldNotAsk, type Io } from '../command';
import { findingLine } from '../findings-text';
import { walkJourney } from './journey';
import { watchLifeGoOn } from './later';
import { openReportFile } from './report-file';
import { setStage } from './stage';
import { createWalk } from './walk';

/** The whole journey on a fresh practice tenant, through the use cases that the window calls. */
export const demoCommand: Command = {
  name: 'demo',
  summary: ({ say }) => say('demo.summary'),
  usage: 'demo [--out DIR] [--json]',
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  positionals: false,
  run: async ({ values }, io) => {
    const json = values.json === true;
    const report = await openReportFile(typeof values.out === 'string' ? values.out : null);
    const { document, story } = await demo(io, json ? io.progress : io.out);
    await report.write({ ...document, ...story }, io.words);
    if (json) io.out(`${JSON.stringify(document, null, 2)}\n`);
    (json ? io.progress : io.out)(`${io.words.say('demo.report', { file: report.file })}\n`);
    return document.verdict === 'fail' ? 1 : 0;
  },
};

/** Walks the demo and tells it line by line; resolves to the document that `--json` prints. */
async function demo(io: Io, print: (text: string) => void) {
  const { words, signal } = io;
  const clock = systemClock();
  const startedAt = clock.now();
  const walk = createWalk(words, clock, {
    begins: (number, title) => print(`\n${words.say('demo.step-begins', { number, title })}\n`),
    found: (finding) => print(findingLines(words.finding(finding), words)),
    ends: ({ verdict, ms }) =>
      print(
        `   ${words.say('demo.step-ends', { verdict: words.say(`report.${verdict}`), seconds: ms / 1_000 })}\n`,
      ),
  });
  const tell = (line: string) => {
    walk.tell(line);
    print(`   ${line}\n`);
  };
  const stage = await setStage(words, { print: tell, find: walk.find }, signal);
  try {
    const tenant = stage.practice.context.world.tenant.displayName;
    const title = words.say('demo.title', { tenant });
    print(`${title}\n${words.say('demo.practice')}\n`);
    await walkJourney(walk, stage, async (arrival) => {
      const life = await watchLifeGoOn(stage, arrival);
      if (life.ok) walk.find([life.value]);
      return life;
    });
    if (signal.aborted) throw new CouldNotAsk({ code: 'cancelled', params: {} });

    const ms = clock.now() - startedAt;
    const passed = walk.steps.filter(({ verdict }) => verdict !== 'fail' && verdict !== 'skipped').length;
    print(`\n${words.say('demo.result', { passed, count: walk.steps.length, seconds: ms / 1_000 })}\n`);
    const document = findingsDocument(io, { command: 'demo', startedAt, ms, findings: walk.findings });
    const steps = walk.steps.map((step) => {
      const { lines, findings } = walk.seenIn(step.id);
      return { ...step, lines, findings: findings.map((one) => words.finding(one)) };
    });
    const note = words.say('demo.practice');
    return { document: { ...document, steps: walk.steps }, story: { title, note, steps } };
  } finally {
    await stage.practice.close();
  }
}

/** One line for what passed; the rest says why. */
function findingLines(finding: RenderedFinding, words: Words): string {
  const line = `  ${findingLine(finding, words)}`;
  const quiet = finding.verdict === 'pass' || finding.verdict === 'skipped';
  return quiet ? line : `${line}      ${finding.why}\n`;
}
