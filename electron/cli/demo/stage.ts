import type { Exchange, Finding } from '../../../shared/model/finding';
import type { JournalEntry } from '../../../shared/model/journal';
import type { OnboardingDeps } from '../../../shared/onboarding/deps';
import { practiceClientId } from '../../../shared/practice/constants';
import type { Practice } from '../../../shared/practice/context';
import { createPerson, type Person } from '../../../shared/practice/person';
import { startPractice } from '../../../shared/practice/start';
import { sayChange } from '../../../shared/words/say-change';
import type { Words } from '../../../shared/words/words';
import { composeOnboarding } from '../compose/onboarding';
import { walkSignIn } from './at-the-sign-in';
import { type Teller, teller } from './tell';

/** The admin whom the demo plays: Cloud Application Administrator, as the tutorial asks for. */
const adminNickname = 'anna.lindqvist';

/**
 * World milliseconds in one real millisecond: a minute in three seconds. Patience is measured on this clock,
 * but sockets are real: on a much faster one, a busy computer would seem to be a silent tenant.
 */
const rate = 20;

/** All that a step of the demo may use. */
export interface Stage {
  readonly practice: Practice;
  readonly deps: OnboardingDeps;
  readonly words: Words;
  readonly signal: AbortSignal;
  /** The scripted person and her account. */
  readonly person: Person;
  readonly admin: string;
  readonly tell: Teller;
  /** A line of the story that has its words already. */
  print(line: string): void;
  /** Adds findings to the report and to the verdict of the step that runs. */
  find(findings: readonly Finding[]): void;
  readonly journal: readonly JournalEntry[];
  /** All that the app sent and received, redacted. */
  readonly exchanges: readonly Exchange[];
}

export interface Report {
  print(line: string): void;
  find(findings: readonly Finding[]): void;
}

/** A fresh practice tenant, the app's powers over it, and a person at the web pages. */
export async function setStage(words: Words, report: Report, signal: AbortSignal): Promise<Stage> {
  const practice = await startPractice({ world: 'fresh', rate });
  const person = createPerson(practice);
  const admin = `${adminNickname}@${practice.context.world.tenant.defaultDomain}`;
  const tell = teller(words, report.print);
  const journal: JournalEntry[] = [];
  const exchanges: Exchange[] = [];
  const deps = composeOnboarding({
    realm: 'practice',
    clock: practice.context.clock,
    proxy: practice.proxy,
    ca: practice.caPem,
    clientId: practiceClientId,
    openBrowser: async (url) => {
      await walkSignIn(person, await person.open(url), { username: admin, consent: 'accept' });
    },
    approve: async (change) => {
      const { sentence, lines } = sayChange(words, change);
      tell('approved', { change: sentence });
      for (const line of lines) report.print(`  ${line}`);
      return true;
    },
    journal: (entry) => journal.push(entry),
    onExchange: (exchange) => exchanges.push(exchange),
  });
  return {
    practice,
    deps,
    words,
    signal,
    person,
    admin,
    tell,
    print: report.print,
    find: report.find,
    journal,
    exchanges,
  };
}
