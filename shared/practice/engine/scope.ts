import type { Assignments } from './assignments';
import { evaluateFilters } from './filters';
import type { ObjectRule } from './rules';
import type { JobSettings } from './settings';
import type { SourceEntry } from './source';

/** Where an object stands, gate by gate. */
export interface Standing {
  /** Enabled and not in the recycle bin. */
  readonly active: boolean;
  readonly assigned: boolean;
  readonly entitled: boolean;
  readonly passesFilters: boolean;
  readonly inScope: boolean;
  readonly syncAll: boolean;
  readonly trace: Readonly<Record<string, boolean>>;
}

export function standingOf(
  entry: SourceEntry,
  rule: ObjectRule,
  settings: JobSettings,
  assignments: Assignments,
): Standing {
  const assigned = assignments.has(entry.id);
  const entitled = settings.syncAll || (assigned && assignments.rolesOf(entry.id).length > 0);
  const filters = evaluateFilters(rule.mapping.scope, entry.attributes);
  return {
    active: entry.accountEnabled && !entry.inRecycleBin,
    assigned,
    entitled,
    passesFilters: filters.passes,
    inScope: entitled && filters.passes,
    syncAll: settings.syncAll,
    trace: filters.trace,
  };
}

/** `IsSoftDeleted` as mappings see it: unassigned, filtered out, disabled and deleted all read `True`. */
export const softDeleted = (standing: Standing) => !standing.active || !standing.inScope;

const yesNo = (value: boolean) => (value ? 'True' : 'False');

/** Details of the scoping step, by the names of Graph's sample answer of `provisionOnDemand`. */
export const scopeDetails = (standing: Standing): Record<string, string> => ({
  IsActive: yesNo(standing.active),
  Assigned: yesNo(standing.assigned),
  IsEffectivelyEntitledForProvisioning: yesNo(standing.entitled),
  IsInProvisioningScopeDisplayName: yesNo(standing.syncAll || standing.inScope),
  ScopeEvaluationResult: JSON.stringify(standing.trace),
});

/** The numbered reasons of a `NotEffectivelyEntitled` skip, as the log words them. */
export function notEntitledText(entry: SourceEntry, standing: Standing, targetName: string): string {
  const reasons = [
    ...(standing.active ? [] : [`This ${entry.kind} is not active in Azure Active Directory`]),
    ...(standing.assigned || standing.syncAll
      ? []
      : [`This ${entry.kind} is not assigned to the application in Azure Active Directory`]),
    ...(standing.entitled
      ? []
      : [
          'This object does not have required entitlement for provisioning. If you have not assigned the user to the application, or the role that they are assigned cannot be provisioned, they will be skipped',
        ]),
    ...(standing.passesFilters
      ? []
      : [`This object did not pass a scoping filter that was set for ${targetName}`]),
  ];
  const numbered = reasons.map((reason, index) => `${index + 1}) ${reason}`).join('. ');
  return `The ${entry.kind} '${entry.name}' will be skipped due to the following reasons: ${numbered}.`;
}
