import { compareRuns } from '../model/compare-runs';
import type { DoctorRun } from '../model/doctor-run';
import { parseTenantUrl } from '../scim/tenant-url';
import { grouptalk } from '../target/grouptalk';
import { sayComparison, sayHeadline } from '../words/say-doctor';
import type { Words } from '../words/words';
import { type FindingsDocument, findingsDocument } from './findings-document';
import { renderReport } from './findings-html';
import { junitXml } from './junit-xml';

/** One run of the connection doctor, to be handed on. */
export interface DoctorReport {
  readonly words: Words;
  /** Of this app. */
  readonly version: string;
  readonly run: Omit<DoctorRun, 'id'>;
  /** The run to compare with, where there is one. */
  readonly before?: DoctorRun | null;
  /** Whose connection it is. */
  readonly tenant?: { readonly displayName: string; readonly id: string } | null;
  /** What a reader must know before all else: that it is practice, for one. */
  readonly note?: string;
}

/** The document that `check --json` prints. */
export const doctorDocument = ({ words, version, run }: DoctorReport): FindingsDocument =>
  findingsDocument({ words, version }, { command: 'check', ...run });

/** The same as a file's text. */
export const doctorJson = (report: DoctorReport): string =>
  `${JSON.stringify(doctorDocument(report), null, 2)}\n`;

export const doctorJunit = (report: DoctorReport): string => {
  const { url } = whereOf(report);
  return junitXml(doctorDocument(report), report.words, url === null ? {} : { tenantUrl: url });
};

/** A page that stands alone. `unfolded`: for paper, and for the PDF. */
export function doctorHtml(report: DoctorReport, { unfolded = false } = {}): string {
  const { words, version, run, before, tenant, note } = report;
  const { host, url, endpoint } = whereOf(report);
  const title = host ? words.say('check.report-title', { host }) : words.say('check.report-title-plain');
  const about = [
    ...(tenant
      ? [
          words.say('doctor.mail.tenant', { tenant: tenant.displayName }),
          words.say('doctor.mail.tenant-id', { id: tenant.id }),
        ]
      : []),
    ...(url ? [words.say('doctor.mail.tenant-url', { url })] : []),
    words.say('doctor.mail.version', { version }),
  ];
  const comparison = before && {
    since: before.startedAt,
    lines: sayComparison(words, compareRuns(before.findings, run.findings)),
  };
  return renderReport(
    {
      ...doctorDocument(report),
      title,
      unfolded,
      ...(note ? { note } : {}),
      doctor: {
        headline: sayHeadline(words, run.findings, endpoint),
        endpoint,
        about,
        ...(comparison ? { comparison } : {}),
      },
    },
    words,
  );
}

/** The run in a sentence or two. */
export const doctorHeadline = (report: Pick<DoctorReport, 'words' | 'run'>): string =>
  sayHeadline(report.words, report.run.findings, whereOf(report).endpoint);

/** What of the Tenant URL may be shown: a refused one may hold anything, a password among it. */
function whereOf({ run, words }: Pick<DoctorReport, 'words' | 'run'>) {
  const parsed = parseTenantUrl(run.tenantUrl);
  if (!parsed.ok) return { host: null, url: null, endpoint: words.say('doctor.endpoint') };
  const { host, url } = parsed.value;
  const own = host === new URL(grouptalk.tenantUrl).hostname;
  return { host, url, endpoint: own ? null : host };
}
