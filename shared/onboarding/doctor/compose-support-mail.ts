import { redactor } from '../../http/redact';
import type { DoctorRun } from '../../model/doctor-run';
import type { Exchange, RenderedFinding } from '../../model/finding';
import type { ProvisioningTarget } from '../../target/grouptalk';
import type { Words } from '../../words/words';
import { type Mail, mailOf } from '../request/compose-mail';

interface About {
  readonly run: Pick<DoctorRun, 'startedAt' | 'tenantUrl' | 'findings'>;
  /** Where it is known. */
  readonly tenant: { readonly displayName: string; readonly id: string } | null;
  /** Of this app. */
  readonly version: string;
  readonly target: Pick<ProvisioningTarget, 'supportAddress'>;
}

/** Letters of one request or answer, requests of one finding, and letters of all evidence together. */
const most = { text: 1_500, exchanges: 3, evidence: 30_000 } as const;
/** Windows opens no longer address (electronjs.org/docs/latest/api/shell#shellopenexternalurl-options). */
const longestMailto = 2_000;

/**
 * A mail to GroupTalk Support with what of a run GroupTalk must act on, each with its requests and answers, and with
 * nothing else. Where it is too long for a mail program, `mailto` opens it without them, and asks to paste the text.
 */
export function composeSupportMail(words: Words, { run, tenant, version, target }: About): Mail {
  const theirs = run.findings
    .filter((one) => one.party === 'grouptalk' && (one.verdict === 'fail' || one.verdict === 'warn'))
    .map((one) => words.finding(one));
  const say = (id: keyof typeof sentences, params = {}) => words.say(sentences[id], params);
  const facts = [
    ...(tenant ? [say('tenant', { tenant: tenant.displayName }), say('tenantId', { id: tenant.id })] : []),
    say('tenantUrl', { url: run.tenantUrl }),
    say('checked', { time: new Date(run.startedAt).toISOString().slice(0, 19).replace('T', ' ') }),
    say('version', { version }),
  ];
  const textOf = (told: readonly string[]) =>
    clean(
      [
        say('hello'),
        '',
        say(theirs.length > 0 ? 'intro' : 'introNothing'),
        '',
        ...facts,
        '',
        ...told.flatMap((one) => [one, '']),
        say('secretFree'),
        '',
        say('regards'),
      ].join('\n'),
    );

  const subject = tenant
    ? say('subjectNamed', { tenant: tenant.displayName })
    : say('subject', { host: hostOf(run.tenantUrl) });
  const room = { left: most.evidence };
  const heads = theirs.map((one, at) => head(one, at + 1, words));
  const body = textOf(theirs.map((one, at) => [heads[at], ...evidence(one, room, words)].join('\n\n')));
  const paste = theirs.some((one) => one.evidence.length > 0) ? [say('paste')] : [];
  const mail = mailOf(target.supportAddress, oneLine(subject), body);
  if (mail.mailto.length <= longestMailto) return mail;
  for (let count = heads.length; count >= 0; count -= 1) {
    const brief = mailOf(mail.to, mail.subject, body, textOf([...heads.slice(0, count), ...paste]));
    if (brief.mailto.length <= longestMailto || count === 0) return brief;
  }
  return mail;
}

const sentences = {
  subject: 'doctor.mail.subject',
  subjectNamed: 'doctor.mail.subject-named',
  hello: 'doctor.mail.hello',
  intro: 'doctor.mail.intro',
  introNothing: 'doctor.mail.intro-nothing',
  tenant: 'doctor.mail.tenant',
  tenantId: 'doctor.mail.tenant-id',
  tenantUrl: 'doctor.mail.tenant-url',
  checked: 'doctor.mail.checked',
  version: 'doctor.mail.version',
  paste: 'doctor.mail.paste',
  secretFree: 'doctor.mail.secret-free',
  regards: 'doctor.mail.regards',
} as const;

/** Evidence has no secrets; whatever else looks like a token goes, too. */
const clean = redactor([]);

const head = (finding: RenderedFinding, number: number, words: Words): string =>
  `${number}. ${oneLine(finding.title)} [${finding.id}] – ${words.say(`report.${finding.verdict}`)}\n${finding.why}`;

function evidence(
  { evidence: all }: RenderedFinding,
  room: { left: number },
  words: Words,
): readonly string[] {
  const shown: string[] = [];
  for (const one of all.slice(0, most.exchanges)) {
    const text = exchangeText(one, words);
    if (text.length > room.left) break;
    room.left -= text.length;
    shown.push(text);
  }
  const rest = all.length - shown.length;
  return rest > 0 ? [...shown, words.say('doctor.mail.more', { count: rest })] : shown;
}

function exchangeText(one: Exchange, words: Words): string {
  const status = one.status === null ? words.say('report.no-answer') : String(one.status);
  return [
    `${one.method} ${shortened(one.url, words)} → ${status}`,
    ...part(words.say('report.sent'), one.request, words),
    ...part(words.say('report.received'), one.response, words),
  ].join('\n');
}

const part = (label: string, text: string, words: Words): readonly string[] =>
  text === ''
    ? []
    : [
        `${label}:`,
        ...shortened(text, words)
          .split('\n')
          .map((line) => `    ${line}`),
      ];

const shortened = (text: string, words: Words): string =>
  text.length <= most.text
    ? text
    : `${text.slice(0, most.text)}\n${words.say('doctor.mail.shortened', { count: text.length })}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '–');
