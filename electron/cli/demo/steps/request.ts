import { failed, ok, type Result } from '../../../../shared/contract/problem';
import type { SecretHint } from '../../../../shared/model/secret-hint';
import { stateThat } from '../../../../shared/onboarding/keys';
import type { Plan } from '../../../../shared/onboarding/plan/look-at-plan';
import { composeRequestMail } from '../../../../shared/onboarding/request/compose-mail';
import { keepToken, reviewToken } from '../../../../shared/onboarding/request/hand-in';
import { fetchSecretToken, pasteRequestMail } from '../at-grouptalk';
import type { Stage } from '../stage';

/** Step 2: mails GroupTalk Support, fetches the secret token in GroupTalk Admin, hands it in. */
export async function request(stage: Stage, { tenant }: Plan): Promise<Result<SecretHint>> {
  const { deps, words, tell, person, practice, admin } = stage;
  const mail = composeRequestMail(words, tenant, deps.target);
  const sent = await stateThat(deps, 'request-sent');
  if (!sent.ok) return sent;
  tell('mail', { to: mail.to, subject: mail.subject });

  const answer = await pasteRequestMail(person, mail.body);
  const answered = await stateThat(deps, 'request-answered');
  if (!answered.ok) return answered;
  tell('answered', { answer });

  const text = await fetchSecretToken(
    person,
    practice.adminUrl,
    admin,
    (seen) => seen.tenantId === tenant.id && seen.tenantName === tenant.displayName,
  );
  tell('token-issued');
  return handIn(stage, text);
}

/** As the window does it: first what the token says of itself is shown, then it is kept. */
async function handIn({ deps, tell }: Stage, text: string): Promise<Result<SecretHint>> {
  const input = { text, tenantUrl: deps.target.tenantUrl };
  const review = reviewToken(deps, input);
  if (!review.ok) return review;
  const { origin, issuer } = review.value.hint;
  const kept = await keepToken(deps, { ...input, servicePrincipalId: null, seen: { origin, issuer } });
  if (!kept.ok) return kept;
  if (kept.value.kind !== 'kept') return failed('token-unusable');
  const { hint } = kept.value;
  tell('token-kept', {
    lastFour: hint.lastFour,
    issuer: hint.issuer ?? '–',
    date: hint.expiresAt?.slice(0, 10) ?? '–',
  });
  return ok(hint);
}
