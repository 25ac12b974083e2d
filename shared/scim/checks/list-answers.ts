import type { HttpAnswer } from '../../http/port';
import type { Facts } from '../facts';

/** The answers with status 200 to Entra's two searches; null when nothing could be asked. */
export async function listAnswers(facts: Facts): Promise<readonly HttpAnswer[] | null> {
  const probes = await Promise.all([facts.userProbe(), facts.groupProbe()]);
  const asked = probes.filter((one) => one !== null).map((one) => one.outcome);
  return asked.length === 0
    ? null
    : asked.filter((one) => one.kind === 'answer').filter((one) => one.status === 200);
}
