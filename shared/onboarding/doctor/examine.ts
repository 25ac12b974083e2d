import { ok, type Problem, type Result } from '../../contract/problem';
import type { EntraTrial } from '../../diagnosis/entra-verdict';
import { verdictsTogether } from '../../diagnosis/verdicts-together';
import { type CheckId, checkIds } from '../../model/check-id';
import type { Finding } from '../../model/finding';
import { found } from '../../model/found';
import { worstVerdict } from '../../model/verdict';
import { mappedAttributes } from '../../scim/mapped-attributes';
import { type CheckInput, runChecks } from '../../scim/run-checks';
import type { ProbeJournal } from '../../scim/write/probe-journal';
import { askEntra } from '../configure/ask-entra';
import { findJob } from '../configure/job';
import type { ProbePowers } from '../configure/probe';
import { keptToken } from '../request/hand-in';

export interface ExamineInput {
  /** null: the application is not in the tenant, or nobody could tell; Entra is not asked then. */
  readonly servicePrincipalId: string | null;
  /** Why not, where it is null. */
  readonly why?: Problem;
  /** These checks, by id, and those that they need; Entra's verdicts have ids, too. All when left out. */
  readonly only?: readonly string[];
  readonly write?: { readonly journal: ProbeJournal };
  readonly stamina?: boolean;
}

export interface Examined {
  readonly tenantUrl: string;
  readonly findings: readonly Finding[];
}

const entraIds: readonly string[] = ['entra-accepts', 'entra-saved', 'verdicts-together'];

/** What decides whether this computer would be let in, as Entra's Test Connection would. */
const decides: readonly string[] = [
  'dns',
  'proxy',
  'tcp',
  'tls',
  'http',
  'token-shape',
  'token-expiry',
  'token-accepted',
  'entra-user-probe',
  'entra-group-probe',
] satisfies readonly CheckId[];

/**
 * The connection doctor with the kept token: all checks from this computer, and beside them Entra's own trial of the
 * same values and of those that are saved. Problems: those of `keptToken`.
 */
export async function examine(
  deps: ProbePowers,
  input: ExamineInput,
  onFinding: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<Result<Examined>> {
  const { servicePrincipalId, only } = input;
  const kept = await keptToken(deps, { servicePrincipalId });
  if (!kept.ok) return kept;
  const { tenantUrl, token } = kept.value;
  const wantsEntra = !only || only.some((id) => entraIds.includes(id));
  const chosen = only && checkIds.filter((id) => only.includes(id));
  const tell = <T extends Finding>(finding: T): T => {
    onFinding(finding);
    return finding;
  };

  const [here, entra] = await Promise.all([
    chosen?.length === 0
      ? []
      : fromHere(deps, input, { tenantUrl, token, ...(chosen ? { only: chosen } : {}) }, tell, signal),
    wantsEntra
      ? Promise.all([
          trial(deps, input, 'entra-accepts', { tenantUrl, token }, signal).then(tell),
          trial(deps, input, 'entra-saved', 'saved', signal).then(tell),
        ])
      : null,
  ]);
  if (!entra) return ok({ tenantUrl, findings: here });
  const together = verdictsTogether({
    here: worstVerdict(here.filter(({ id }) => decides.includes(id))),
    entra: entra[0].verdict,
    saved: entra[1].verdict,
    inspected: here.some(({ id, outcome }) => id === 'proxy' && outcome === 'reads-tls'),
  });
  return ok({ tenantUrl, findings: [...here, ...entra, tell(together)] });
}

async function fromHere(
  deps: ProbePowers,
  { servicePrincipalId, write, stamina }: ExamineInput,
  subject: CheckInput,
  tell: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const { http, wayThere, socketClock: clock, guid } = deps;
  const tenantId = deps.signIn.account()?.tenantId;
  return runChecks(
    { http, wayThere, clock, guid },
    {
      ...subject,
      ...(await mappingNow(deps, servicePrincipalId, signal)),
      ...(tenantId ? { tenantId } : {}),
      ...(write ? { write } : {}),
      ...(stamina ? { stamina } : {}),
    },
    tell,
    signal,
  );
}

/** What the job matches and writes; where it cannot be read, GroupTalk's own tables hold. */
async function mappingNow(
  deps: ProbePowers,
  servicePrincipalId: string | null,
  signal: AbortSignal,
): Promise<Pick<CheckInput, 'matching' | 'mapped'>> {
  if (servicePrincipalId === null) return {};
  const job = await findJob(deps, servicePrincipalId, signal);
  if (!job.ok || !job.value) return {};
  const schema = await deps.facts.schema(servicePrincipalId, job.value.id, signal);
  if (!schema.ok) return {};
  const { matching, mapped } = mappedAttributes(schema.value);
  return mapped.user.length > 0 ? { matching, mapped } : { matching };
}

/** Entra's verdict; where it could not be asked, that and why. */
async function trial(
  deps: ProbePowers,
  { servicePrincipalId, why }: ExamineInput,
  id: EntraTrial,
  credentials: Parameters<typeof askEntra>[1]['credentials'],
  signal: AbortSignal,
): Promise<Finding> {
  const notAsked = ({ code, params }: Problem) =>
    found(id, 'not-asked', 'skipped', { params: { ...params, code } });
  if (servicePrincipalId === null) return notAsked(why ?? { code: 'app-missing', params: {} });
  if (id === 'entra-saved') {
    const secrets = await deps.facts.secrets(servicePrincipalId, signal);
    const has = (key: string) =>
      secrets.ok && secrets.value.some((one) => one.key === key && Boolean(one.value));
    if (secrets.ok && !(has('BaseAddress') && has('SecretToken')))
      return found(id, 'nothing-saved', 'skipped');
  }
  const answered = await askEntra(deps, { servicePrincipalId, credentials }, signal);
  return answered.ok ? answered.value : notAsked(answered.problem);
}
