import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { writeDefects } from '../support/lab/defects/all';
import { soundEndpoints } from '../support/lab/sound';
import { tryAll, tryOut } from '../support/lab/try-out';
it('runs', async () => {
  const out: string[] = [];
  const sound = await tryAll(soundEndpoints, (one) => tryOut(one, true));
  for (const [one, t] of sound) out.push(`SOUND ${t.bad.length || t.leftBehind.length || t.disturbed.length ? 'ALARM' : 'fine'} [${one.name}] ${t.requests} ${t.bad.join(', ')} left=${t.leftBehind.length}`);
  const tried = await tryAll(writeDefects, (one) => tryOut(one, true));
  for (const one of writeDefects) {
    const t = tried.get(one)!;
    const stray = t.badIds.filter((id) => !(one.among as readonly string[]).includes(id));
    const c = t.ran.findings.find((f) => f.id === 'clean-up');
    out.push(`${t.bad.length === 0 ? 'MISSED' : stray.length ? 'STRAY' : 'ok'} [${one.name}] ${t.bad.join(', ')} | clean-up=${c?.outcome}(${c?.params.because ?? ''})${t.leftBehind.length ? ` LEFT=${t.leftBehind.length}` : ''}${t.disturbed.length ? ` DISTURBED=${t.disturbed.length}` : ''}`);
  }
  writeFileSync('/tmp/d2/out.txt', `${out.join('\n')}\n`);
}, 1_200_000);
