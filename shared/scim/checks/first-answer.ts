import type { Facts, Timed } from '../facts';

/** The answer that every run has: that of Entra's search for a person, else that of a request without a token. */
export async function firstAnswer(facts: Facts): Promise<Timed | null> {
  return (await facts.userProbe()) ?? (await facts.unauthenticated());
}
