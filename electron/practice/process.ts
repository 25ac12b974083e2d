import { type FromProcess, type ToProcess, toProcess } from './messages';
import { type ParentLine, parentLine } from './parent-line';
import { openStage, type Stage } from './stage';
import { openWorldFile, TakenOver } from './world-file';

/** The practice tenant as a process of its own: started, asked and ended over the line to its parent. */
function serve(line: ParentLine): void {
  let stage: Stage | null = null;

  const start = async ({ folder, world = 'fresh', rate, users }: Extract<ToProcess, { kind: 'start' }>) => {
    const options = { world, ...(rate ? { rate } : {}), ...(users ? { users } : {}) };
    stage = await openStage(await openWorldFile(folder), options, (error) => {
      if (error instanceof TakenOver) process.exit(0);
      process.stderr.write(`The practice world was not kept: ${detailOf(error)}\n`);
    });
    line.send({ kind: 'ready', addresses: stage.addresses });
  };
  const ask = async (what: Extract<ToProcess, { kind: 'ask' }>['what']) => {
    if (!stage) throw new Error('the practice tenant is not ready');
    if (what === 'run-cycle') await stage.runCycle();
    else if (what === 'start-over') await stage.startOver().catch(giveUp);
    else await stage.close();
  };

  line.whenParentGone(() => process.exit(0));
  line.listen((raw) => {
    const { data: message } = toProcess.safeParse(raw);
    if (message?.kind === 'start') {
      start(message).catch((error: unknown) => line.send({ kind: 'not-ready', detail: detailOf(error) }));
    } else if (message?.kind === 'ask') {
      const { id, what } = message;
      const answer = (answered: FromProcess) => line.send(answered);
      ask(what).then(
        () => answer({ kind: 'done', id }),
        (error: unknown) => answer({ kind: 'failed', id, detail: detailOf(error) }),
      );
    }
  });
}

/** The old world is gone and there is no new one: the parent must learn that nobody answers any more. */
function giveUp(error: unknown): never {
  process.stderr.write(`The practice tenant could not start over: ${detailOf(error)}\n`);
  process.exit(1);
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const line = parentLine();
if (line) serve(line);
else process.exitCode = 1;
