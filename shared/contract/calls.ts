import { z } from 'zod';
import { access } from '../model/access';
import { appFacts, settingsChange } from '../model/app-facts';
import { appRoleAssignment } from '../model/app-role-assignment';
import { consentOutcome, consentProgress } from '../model/consent';
import { doctorState } from '../model/doctor-run';
import { explainedEvent } from '../model/explained-event';
import { finding } from '../model/finding';
import { jobHealth } from '../model/job-health';
import { changeLine } from '../model/journal';
import { languages } from '../model/language';
import { logActions, logStatuses } from '../model/log-vocabulary';
import { fiveSteps } from '../model/on-demand';
import { overview } from '../model/overview';
import { principal, principalType } from '../model/principal';
import { reportFormats } from '../model/report-format';
import { secretHint } from '../model/secret-hint';
import { statement, statementId } from '../model/statement';
import { stepId } from '../model/step';
import { tokenReview } from '../model/token-review';
import type { CallName } from './names';
import { problem } from './problem';

/**
 * The one list of what the window may ask for. `input` is parsed before anything is done, `output` and `progress`
 * before anything leaves for the window. No output lets unknown members through: it is the last guard of secrets.
 */
interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** What is told while the call runs. */
  readonly progress?: z.ZodType;
}

const nothing = z.strictObject({});
const done = z.null();
const findings = z.array(finding).readonly();
const text = (most: number) => z.string().max(most);
const id = text(200);

/** The tenant's ID as it stood on the button: a write for another tenant than the one shown is refused. */
const inTenant = { tenantId: id };

/** Where the token is for, and what was typed to confirm what is unusual. */
const handIn = {
  tenantUrl: text(2_000).optional(),
  typedTenantId: text(100).optional(),
  typedHost: text(300).optional(),
};

/**
 * A text that was handed in. It stays with the main process under `pendingId` until it is kept or discarded, so that
 * a refusal loses nothing; null when there was nothing to take (an empty clipboard, no file chosen).
 */
const handedIn = z
  .object({
    pendingId: z.string().nullable(),
    review: tokenReview.nullable(),
    /** Why it cannot be kept yet, or at all. */
    problem: problem.nullable(),
  })
  .readonly();

const mailKind = z.enum(['set-up', 'reports']);
const scopeChoice = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('assigned') }),
  z.strictObject({ mode: z.literal('all'), typedHeadCount: text(50) }),
]);
const configuration = { scope: scopeChoice, notify: text(320) };

export const calls = {
  'app.look': { input: nothing, output: appFacts },
  'settings.change': { input: settingsChange, output: appFacts },
  /** Everything that this app keeps on this computer. What it has written to tenants stays. */
  'app.forget': {
    input: z.strictObject({ keep: z.array(z.enum(['settings', 'journal'])).optional() }),
    output: done,
  },
  /** The licences of all that this app is made of, as Markdown. */
  'licences.read': { input: nothing, output: z.object({ text: z.string() }).readonly() },
  /** The support log as it lies on the disk, its end where it is long. */
  'log.read': { input: nothing, output: z.object({ file: z.string(), text: z.string() }).readonly() },
  /** Opens its folder. */
  'log.show': { input: nothing, output: done },
  /** `file` null: nothing was chosen. */
  'log.save': { input: nothing, output: z.object({ file: z.string().nullable() }).readonly() },
  /** A screen that could not be drawn: one line of the support log. */
  'screen.broke': {
    input: z.strictObject({ screen: text(50), error: text(100), where: text(4_000) }),
    output: done,
  },
  /** Asks the feed now. */
  'updates.check': { input: nothing, output: appFacts },
  /** Ends the app and installs what is ready. Never while something is being written to a tenant. */
  'updates.install': { input: nothing, output: done },

  /** What this app was allowed in the tenant. */
  'access.look': { input: nothing, output: access },
  /** Takes this app out of the tenant, with all that was allowed to it; what it has set up stays. */
  'access.remove': { input: z.strictObject(inTenant), output: access },

  /** Through the one guarded door: https to known hosts. `nowhere`: show the address instead. */
  'link.open': {
    input: z.strictObject({ url: text(2_000) }),
    output: z.object({ opened: z.enum(['browser', 'window', 'nowhere']) }),
  },
  'text.copy': { input: z.strictObject({ text: text(2_000_000) }), output: done },

  /** `tenant`: a domain or ID, for guests and partners. `again`: the last account, asked by name. */
  'signIn.begin': {
    input: z.strictObject({ tenant: text(300).optional(), again: z.boolean().optional() }),
    output: overview,
  },
  /** Asks Microsoft, in one page, for all permissions of a step. Looks never open a page by themselves. */
  'signIn.allow': { input: z.strictObject({ step: stepId }), output: overview },
  'signIn.out': { input: nothing, output: overview },

  /** What is known now, without asking anybody. */
  'overview.read': { input: nothing, output: overview },
  /** Looks at everything again. What was seen so far is announced as it arrives. */
  'overview.look': { input: nothing, output: overview },
  'app.choose': { input: z.strictObject({ servicePrincipalId: id }), output: overview },
  'statement.make': { input: z.strictObject({ id: statementId }), output: statement },
  'statement.withdraw': { input: z.strictObject({ id: statementId }), output: done },

  'plan.look': {
    input: nothing,
    output: z
      .object({
        findings,
        /** The licences could not be read only because nobody has allowed it yet. */
        licencesNeedPermission: z.boolean(),
        mapped: z
          .object({
            users: z.array(z.object({ name: z.string(), filterable: z.boolean() }).readonly()).readonly(),
            groups: z.array(z.object({ name: z.string(), filterable: z.boolean() }).readonly()).readonly(),
          })
          .readonly(),
      })
      .readonly(),
    progress: z.enum(['tenant', 'roles', 'licences']),
  },

  'mail.compose': {
    input: z.strictObject({ mail: mailKind }),
    output: z.object({ to: z.string(), subject: z.string(), body: z.string() }).readonly(),
  },
  /** `desk`: practice mode has no mail; its support desk opens with the text instead. */
  'mail.open': {
    input: z.strictObject({ mail: mailKind }),
    output: z.object({ opened: z.enum(['mail-program', 'desk']) }),
  },
  /** `file` null: nothing was chosen. */
  'mail.save': {
    input: z.strictObject({ mail: mailKind }),
    output: z.object({ file: z.string().nullable() }),
  },

  'token.paste': { input: z.strictObject(handIn), output: handedIn },
  'token.fromFile': { input: z.strictObject(handIn), output: handedIn },
  'token.review': { input: z.strictObject({ pendingId: id, ...handIn }), output: handedIn },
  /** `seen`: the origin and issuer that were shown. */
  'token.keep': {
    input: z.strictObject({
      pendingId: id,
      ...handIn,
      seen: z.strictObject({ origin: text(300), issuer: text(2_000).nullable() }),
    }),
    output: secretHint,
  },
  'token.discard': { input: z.strictObject({ pendingId: id }), output: done },
  'token.forget': { input: nothing, output: done },

  /** Says that it began, and opens the sign-up page. */
  'consent.begin': {
    input: nothing,
    output: z.object({ url: z.string(), opened: z.enum(['browser', 'window', 'nowhere']) }),
  },
  'consent.wait': {
    input: z.strictObject({ keepWaiting: z.boolean() }),
    output: consentOutcome,
    progress: consentProgress,
  },

  'scope.look': {
    input: nothing,
    output: z.object({ assignments: z.array(appRoleAssignment).readonly() }).readonly(),
  },
  'scope.search': {
    input: z.strictObject({ kind: principalType, text: text(200) }),
    output: z.object({ found: z.array(principal).readonly() }).readonly(),
  },
  /** Only somebody whom a search has found. */
  'scope.assign': { input: z.strictObject({ ...inTenant, principalId: id }), output: appRoleAssignment },
  'scope.unassign': { input: z.strictObject({ ...inTenant, assignmentId: id }), output: done },
  'scope.counts': {
    input: nothing,
    output: z.object({ people: z.number(), groups: z.number().nullable() }).readonly(),
  },

  'configure.probe': {
    input: nothing,
    output: z.object({ here: findings, entra: finding, together: finding }).readonly(),
    progress: finding,
  },
  /** What saving would change, without changing anything. Its lines are what `configure.save` is held to. */
  'configure.review': {
    input: z.strictObject(configuration),
    output: z.object({ createsJob: z.boolean(), lines: z.array(changeLine).readonly() }).readonly(),
  },
  'configure.save': {
    input: z.strictObject({ ...inTenant, ...configuration }),
    output: z.object({ token: secretHint, keys: z.array(z.string()).readonly(), findings }).readonly(),
    progress: z.enum(['token', 'scope', 'job', 'credentials']),
  },
  'configure.mappings': { input: nothing, output: z.object({ findings }).readonly() },
  'configure.provisionOne': {
    input: z.strictObject({ ...inTenant, principalId: id }),
    output: z.object({ steps: fiveSteps, finding }).readonly(),
    progress: z.enum(['asking', 'not-assigned-yet']),
  },
  'job.steer': {
    input: z.strictObject({ ...inTenant, action: z.enum(['start', 'pause', 'restart']) }),
    output: jobHealth,
  },

  /** The last runs of the connection doctor, without asking anybody. */
  'doctor.look': { input: nothing, output: doctorState },
  /**
   * From this computer and from Entra at once; each finding is told as it comes. `only`: these checks and those that
   * they need, the others stay as they were. `writeAt`: the host at which people and groups may be made for a trial,
   * as it stood on the button. `stamina`: how much the endpoint takes, 250 requests in ten seconds.
   */
  'doctor.run': {
    input: z.strictObject({
      only: z.array(text(60)).max(100).optional(),
      writeAt: text(300).optional(),
      stamina: z.boolean().optional(),
    }),
    output: doctorState,
    progress: finding,
  },
  /** Takes away something that a trial has left behind; all of it, when no `id` is given. */
  'doctor.removeLeftover': { input: z.strictObject({ id: id.optional() }), output: doctorState },
  /** Of the last run. `file` null: nothing was chosen. */
  'doctor.saveReport': {
    input: z.strictObject({ format: z.enum(reportFormats) }),
    output: z.object({ file: z.string().nullable() }).readonly(),
  },
  /** To GroupTalk Support, with what of the last run is theirs to put right. */
  'doctor.composeMail': {
    input: z.strictObject({ language: z.enum(languages) }),
    output: z.object({ to: z.string(), subject: z.string(), body: z.string() }).readonly(),
  },
  'doctor.openMail': {
    input: z.strictObject({ language: z.enum(languages) }),
    output: z.object({ opened: z.enum(['mail-program', 'desk']) }),
  },

  /** Looks at the job every `pollMs` milliseconds until it is cancelled; each look is told. */
  'watch.follow': {
    input: z.strictObject({ pollMs: z.number().int().min(2_000).max(600_000) }),
    output: done,
    progress: jobHealth,
  },
  /** `next`: opaque, from the page before. */
  'logs.page': {
    input: z.strictObject({
      status: z.enum(logStatuses).optional(),
      action: z.enum(logActions).optional(),
      text: text(200).optional(),
      next: text(8_000).nullable(),
    }),
    output: z.object({ events: z.array(explainedEvent).readonly(), next: z.string().nullable() }).readonly(),
  },

  /** The practice tenant only: what an admin would wait 40 minutes for. */
  'practice.nextCycle': { input: nothing, output: done },
  'practice.startOver': { input: nothing, output: overview },
  'practice.open': {
    input: z.strictObject({ page: z.enum(['grouptalk-admin', 'support-desk']) }),
    output: done,
  },
} as const satisfies Readonly<Record<CallName, Call>>;

export type Calls = typeof calls;
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** As the window receives it. */
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
export type CallProgress<N extends CallName> = Calls[N] extends {
  readonly progress: infer P extends z.ZodType;
}
  ? z.output<P>
  : never;
