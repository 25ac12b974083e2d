import { expect, it } from 'vitest';
import { createAnnounce } from '../../../electron/ipc/announce';

it('an announcement goes out in the shape of the contract, or not at all', () => {
  const sent: unknown[] = [];
  const lines: string[] = [];
  const announce = createAnnounce({
    send: (name, payload) => sent.push([name, payload]),
    log: (_level, subject, text) => lines.push(`${subject}: ${text}`),
  });
  announce('progress', { callId: 'x', value: 1, token: 'a secret' });
  announce('facts', { mode: 'a secret' });
  expect(sent).toEqual([['progress', { callId: 'x', value: 1 }]]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^event: facts: kept back, wrong at "mode" \(invalid_value\)/);
  expect(lines[0]).not.toContain('a secret');
});
