import { byParty } from '../model/by-party';
import type { RenderedFinding } from '../model/finding';
import { ladderOf, type Rung } from '../model/ladder';
import { sayParty } from '../words/say-doctor';
import type { Words } from '../words/words';
import { badge, type CardOptions, cards, html, rows } from './cards-html';

/** What a report of the connection doctor has beside its findings. */
export interface DoctorPart {
  /** The run in a sentence or two. */
  readonly headline: string;
  /** The host, where it is not GroupTalk's. */
  readonly endpoint: string | null;
  /** Whose connection, what was asked, and with what: a line each. */
  readonly about: readonly string[];
  /** What has changed since the run of a time (ISO), a line each. */
  readonly comparison?: { readonly since: string; readonly lines: readonly string[] };
}

/** The ladder, what has changed, and the findings by who must act; then what is worth knowing, and the rest. */
export function doctorBody(
  findings: readonly RenderedFinding[],
  part: DoctorPart,
  options: CardOptions,
): string {
  const { words } = options;
  const only = (...verdicts: readonly string[]) => findings.filter((one) => verdicts.includes(one.verdict));
  return [
    section(words.say('doctor.ladder'), ladder(ladderOf(findings), words)),
    part.comparison ? changes(part.comparison, words) : '',
    ...byParty(findings).map((group) =>
      section(
        sayParty(words, group.party, part.endpoint),
        cards(group.findings, { ...options, underParty: true }),
      ),
    ),
    section(words.say('doctor.for.nobody'), cards(only('note'), options)),
    section(words.say('doctor.in-order'), rows(only('pass'), options)),
    section(words.say('doctor.not-told'), rows(only('skipped'), options)),
  ]
    .filter(Boolean)
    .join('\n');
}

const section = (heading: string, body: string) => (body === '' ? '' : `<h2>${html(heading)}</h2>\n${body}`);

const ladder = (rungs: readonly Rung[], words: Words) =>
  rungs.length === 0
    ? ''
    : `<ol class="steps">${rungs
        .map(
          ({ layer, verdict, counts }) =>
            `<li>${badge(verdict, words)} <span>${html(words.say(`doctor.layer.${layer}`))}</span> <span class="quiet time">${html(words.formats.number(Object.values(counts).reduce((sum, one) => sum + one, 0)))}</span></li>`,
        )
        .join('')}</ol>`;

const changes = ({ since, lines }: NonNullable<DoctorPart['comparison']>, words: Words) =>
  section(
    words.say('doctor.compared.since', { time: since }),
    `<ul class="story">${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`,
  );
