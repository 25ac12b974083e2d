import { list } from './listing';
import { hasP1 } from './organization';
import { logReaders } from './roles';
import type { GraphPart, Route } from './route';
import { scopes } from './scopes';

const dayMs = 86_400_000;
const both = ['eq', 'contains'];
const ordered = ['eq', 'gt', 'lt'];

/** Paths and operators of learn.microsoft.com/graph/api/provisioningobjectsummary-list; `ge` and `le` are not among them. */
const filter = {
  activityDateTime: ordered,
  durationInMilliseconds: ordered,
  id: both,
  tenantId: both,
  jobId: both,
  cycleId: both,
  changeId: both,
  provisioningAction: both,
  'provisioningStatusInfo/status': both,
  'sourceSystem/displayName': both,
  'targetSystem/displayName': both,
  'sourceIdentity/id': both,
  'sourceIdentity/displayName': both,
  'sourceIdentity/identityType': both,
  'targetIdentity/id': both,
  'targetIdentity/displayName': both,
  'targetIdentity/identityType': both,
  'initiatedBy/displayName': both,
  'servicePrincipal/id': both,
  'servicePrincipal/displayName': ['eq'],
};

/** `/auditLogs/provisioning`: kept 30 days with Entra ID P1, 7 days without. */
export const provisioningLogRoutes = ({ context }: GraphPart): Route[] => [
  {
    method: 'GET',
    path: '/auditLogs/provisioning',
    scopes: scopes.readLogs,
    roles: logReaders,
    bucket: 'reports',
    provisioning: true,
    answer: (call) => {
      const oldest = context.clock.now() - (hasP1(context) ? 30 : 7) * dayMs;
      return list(call, {
        items: context.world.provisioningLogs.filter(
          ({ activityDateTime }) => !(Date.parse(String(activityDateTime)) < oldest),
        ),
        context: 'auditLogs/provisioning',
        type: 'provisioningObjectSummary',
        selectable: false,
        filter,
        caseSensitive: true,
        orderBy: ['activityDateTime'],
        maxTop: 1000,
        capTop: true,
        growsAtEnd: true,
      });
    },
  },
];
