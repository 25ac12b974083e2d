import type { Facts } from '../../facts';
import { firstAnswer } from '../first-answer';

/**
 * Whether a request got through after all. Inside Electron requests go through Chromium, which signs in to proxies and
 * trusts what this computer trusts; raw sockets do neither, and may find fault where there is none.
 */
export async function gotThrough(facts: Facts): Promise<boolean> {
  const first = await firstAnswer(facts);
  return first?.outcome.kind === 'answer' && first.outcome.status !== 407;
}
