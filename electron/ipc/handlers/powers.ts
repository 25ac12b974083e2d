import type { Result } from '../../../shared/contract/problem';
import type { Access } from '../../../shared/model/access';
import type { AppFacts, SettingsChange } from '../../../shared/model/app-facts';
import type { OnboardingDeps } from '../../../shared/onboarding/deps';
import type { Mail } from '../../../shared/onboarding/request/compose-mail';
import type { Words } from '../../../shared/words/words';
import type { Opened } from '../../links';
import type { Log } from '../../log/log';
import type { Approvals } from '../../session/approvals';
import type { Doctor } from '../../session/doctor';
import type { DoctorPapers } from '../../session/doctor-papers';
import type { Memory } from '../../session/memory';
import type { Session } from '../../session/session';
import type { Updater } from '../../update/updater';

/** What the handlers may use. They translate between the contract and the use cases, and judge nothing themselves. */
export interface HandlerPowers {
  readonly session: Session;
  readonly memory: Memory;
  readonly approvals: Approvals;
  /** For looks: never opens a sign-in page. */
  readonly quiet: OnboardingDeps;
  /** For what a button starts: may open one. */
  readonly asking: OnboardingDeps;
  readonly words: Words;
  readonly app: {
    facts(): AppFacts;
    /** Holds for this process in any case. Problem: `file-unwritable`. */
    change(change: SettingsChange): Promise<Result<AppFacts>>;
    /** Everything that is kept on this computer, but what is named. */
    forget(keep: readonly ('settings' | 'journal')[]): Promise<void>;
    /** Markdown. Problem: `file-unreadable`. */
    licences(): Promise<Result<string>>;
  };
  readonly supportLog: {
    /** Its last characters, `most` of them: as many as a window can show, unless said. */
    read(most?: number): { readonly file: string; readonly text: string };
    /** Opens its folder. */
    show(): void;
    readonly note: Log;
  };
  readonly updater: Pick<Updater, 'check' | 'install'>;
  readonly access: {
    look(signal: AbortSignal): Promise<Result<Access>>;
    remove(tenantId: string, signal: AbortSignal): Promise<Result<Access>>;
  };
  readonly doctor: Doctor;
  readonly doctorPapers: DoctorPapers;
  readonly clipboard: { read(): Promise<string>; write(text: string): Promise<void> };
  readonly dialogs: {
    /** The path of the file that was chosen; null: none. */
    open(): Promise<string | null>;
    save(suggestedName: string): Promise<string | null>;
  };
  readonly links: {
    /** Through the one guarded door. */
    open(url: string): Promise<Result<Opened>>;
    openSignUp(url: string): Promise<Result<Opened>>;
    mail(mail: Mail): Promise<Result<'mail-program' | 'desk'>>;
  };
  /** null: not in practice mode. */
  readonly practice: {
    nextCycle(): Promise<Result<null>>;
    startOver(): Promise<Result<null>>;
    open(page: 'grouptalk-admin' | 'support-desk'): Promise<Result<null>>;
  } | null;
}
