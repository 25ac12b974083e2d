import type { HttpAnswer } from '../../../http/port';
import type { Facts } from '../../facts';

/** The first people and the first groups: each is asked once, however many checks look at them. */
export const firstPages = {
  users: 'Users?startIndex=1&count=5',
  groups: 'Groups?startIndex=1&count=5&excludedAttributes=members',
} as const;

export interface ListAnswers {
  /** To Entra's two searches for somebody who cannot exist. */
  readonly searches: readonly HttpAnswer[];
  /** The first people and groups; an endpoint may refuse to list them. */
  readonly pages: readonly HttpAnswer[];
}

/** All lists that were answered with status 200; null when nothing could be asked. */
export async function listAnswers(facts: Facts): Promise<ListAnswers | null> {
  const [searches, pages] = await Promise.all([
    Promise.all([facts.userProbe(), facts.groupProbe()]),
    Promise.all([facts.get(firstPages.users), facts.get(firstPages.groups)]),
  ]);
  const successful = (some: typeof searches) =>
    some
      .flatMap((one) => (one?.outcome.kind === 'answer' ? [one.outcome] : []))
      .filter((one) => one.status === 200);
  if (searches.every((one) => one === null)) return null;
  return { searches: successful(searches), pages: successful(pages) };
}
