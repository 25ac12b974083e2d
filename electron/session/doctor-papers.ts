import { writeFile } from 'node:fs/promises';
import { failed, ok, type Result } from '../../shared/contract/problem';
import type { DoctorRun } from '../../shared/model/doctor-run';
import type { Language } from '../../shared/model/language';
import type { TenantName } from '../../shared/model/overview';
import type { ReportFormat } from '../../shared/model/report-format';
import { composeSupportMail } from '../../shared/onboarding/doctor/compose-support-mail';
import type { Mail } from '../../shared/onboarding/request/compose-mail';
import { type DoctorReport, doctorHtml, doctorJson, doctorJunit } from '../../shared/report/doctor-report';
import type { ProvisioningTarget } from '../../shared/target/grouptalk';
import { createWords, type Words } from '../../shared/words/words';
import type { HandlerPowers } from '../ipc/handlers/powers';
import type { Doctor } from './doctor';

interface Powers {
  readonly doctor: Pick<Doctor, 'look'>;
  tenant(): TenantName | null;
  readonly target: ProvisioningTarget;
  readonly version: string;
  readonly words: Words;
  readonly inPractice: boolean;
  readonly dialogs: Pick<HandlerPowers['dialogs'], 'save'>;
  readonly links: Pick<HandlerPowers['links'], 'mail'>;
  printPdf(html: string): Promise<Result<Uint8Array>>;
}

/** The last run of the connection doctor on paper. Problem where there is none: `not-checked-yet`. */
export interface DoctorPapers {
  /** `file` null: no place was chosen. Problems: `file-unwritable`, those of printing. */
  save(format: ReportFormat): Promise<Result<{ readonly file: string | null }>>;
  compose(language: Language): Promise<Result<Pick<Mail, 'to' | 'subject' | 'body'>>>;
  open(language: Language): Promise<Result<{ readonly opened: 'mail-program' | 'desk' }>>;
}

const endings: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  json: 'json',
  junit: 'xml',
};

export function createDoctorPapers(powers: Powers): DoctorPapers {
  const { doctor, tenant, target, version, words, inPractice, dialogs, links, printPdf } = powers;

  const lastRun = async (): Promise<
    Result<{ readonly run: DoctorRun; readonly before: DoctorRun | null }>
  > => {
    const state = await doctor.look();
    if (!state.ok) return state;
    const { last: run, before } = state.value;
    return run ? ok({ run, before }) : failed('not-checked-yet', { remedy: 'try-again' });
  };
  const bytesOf = async (
    format: ReportFormat,
    report: DoctorReport,
  ): Promise<Result<string | Uint8Array>> => {
    if (format === 'json') return ok(doctorJson(report));
    if (format === 'junit') return ok(doctorJunit(report));
    if (format === 'html') return ok(doctorHtml(report));
    return printPdf(doctorHtml(report, { unfolded: true }));
  };
  const mailIn = async (language: Language): Promise<Result<Mail>> => {
    const known = await lastRun();
    if (!known.ok) return known;
    const { run } = known.value;
    return ok(composeSupportMail(createWords(language), { run, tenant: tenant(), version, target }));
  };

  return {
    save: async (format) => {
      const known = await lastRun();
      if (!known.ok) return known;
      const { run, before } = known.value;
      const file = await dialogs.save(
        `grouptalk-connection-${run.startedAt.slice(0, 10)}.${endings[format]}`,
      );
      if (file === null) return ok({ file });
      const note = inPractice ? { note: words.say('frame.practice.band') } : {};
      const bytes = await bytesOf(format, { words, version, run, before, tenant: tenant(), ...note });
      if (!bytes.ok) return bytes;
      try {
        // Evidence may hold people's data.
        await writeFile(file, bytes.value, { mode: 0o600 });
      } catch (error) {
        const detail = error instanceof Error ? error.message : '';
        return failed('file-unwritable', { params: { file }, detail, remedy: 'try-again' });
      }
      return ok({ file });
    },
    compose: async (language) => {
      const mail = await mailIn(language);
      if (!mail.ok) return mail;
      const { to, subject, body } = mail.value;
      return ok({ to, subject, body });
    },
    open: async (language) => {
      const mail = await mailIn(language);
      if (!mail.ok) return mail;
      const opened = await links.mail(mail.value);
      return opened.ok ? ok({ opened: opened.value }) : opened;
    },
  };
}
