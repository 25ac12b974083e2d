import type { Finding } from '../../model/finding';
import { found } from '../../model/found';
import type { LicenceLevel } from '../../model/licence';
import type { RoleVerdict } from '../../model/role';
import type { Statement } from '../../model/statement';
import { defaultDomain, initialDomain, type Tenant } from '../../model/tenant';
import { wrongClock } from '../clock-ahead';

interface PlanFacts {
  readonly tenant: Tenant;
  readonly role: RoleVerdict;
  readonly licence: LicenceLevel;
  readonly groupTalkAdmin: Statement | null;
  /** Milliseconds by which this computer's clock is ahead of Microsoft's. */
  readonly clockAhead: number;
}

/** The plan in findings: a wrong clock first, since it spoils every later verdict, then tenant, role, licence and the statement. Pure. */
export const planFindings = (facts: PlanFacts): readonly Finding[] => [
  ...clockFinding(facts.clockAhead),
  tenantFinding(facts.tenant),
  roleFinding(facts.role),
  licenceFinding(facts.licence),
  facts.groupTalkAdmin
    ? found('grouptalk-admin', 'stated', 'pass', {
        params: { date: facts.groupTalkAdmin.saidAt.slice(0, 10), who: facts.groupTalkAdmin.saidBy },
      })
    : found('grouptalk-admin', 'not-stated', 'warn', { party: 'admin' }),
];

function clockFinding(ahead: number): readonly Finding[] {
  const wrong = wrongClock(ahead);
  if (!wrong) return [];
  const params = { minutes: Math.abs(wrong.aheadMs) / 60_000 };
  return [found('computer-clock', ahead > 0 ? 'ahead' : 'behind', 'fail', { params, party: 'admin' })];
}

function tenantFinding(tenant: Tenant): Finding {
  const params = {
    name: tenant.displayName,
    id: tenant.id,
    domain: defaultDomain(tenant) ?? '–',
    initial: initialDomain(tenant) ?? '–',
  };
  return initialDomain(tenant)
    ? found('tenant', 'known', 'pass', { params })
    : found('tenant', 'no-initial-domain', 'note', { params });
}

function roleFinding({ ability, by, roles }: RoleVerdict): Finding {
  const params = { roles: roles.join(', ') };
  if (by === 'refused-despite-role') return found('role', by, 'fail', { params, party: 'admin' });
  if (by === 'owner') return found('role', 'owner', 'pass', { params });
  if (ability === 'configure') return found('role', 'configure', 'pass', { params });
  if (ability === 'unknown') return found('role', 'unknown', 'note', { params, party: 'admin' });
  if (ability === 'nothing') return found('role', 'nothing', 'fail', { params, party: 'admin' });
  return found('role', ability, 'warn', { params, party: 'admin' });
}

function licenceFinding(licence: LicenceLevel): Finding {
  if (licence === 'free') return found('licence', 'free', 'warn', { party: 'admin' });
  if (licence === 'unknown') return found('licence', 'unknown', 'note', { party: 'admin' });
  return found('licence', licence, 'pass');
}
