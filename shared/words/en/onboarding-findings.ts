/** Findings of the six steps about tenant and job; those of the mappings and of the endpoint's checks are elsewhere. */
const newToken =
  'Check that your GroupTalk account has Admin permissions. If so, obtain a new Secret Token in GroupTalk Admin.';

/** Why Entra was not let in; the same for the values at hand and for those that are saved. */
const entraRefuses = {
  'token-refused': {
    why: 'GroupTalk refused the Secret Token when Microsoft Entra tried it.',
    remedy: newToken,
  },
  'not-found': {
    why: 'Entra found nothing at the Tenant URL. An empty result must be 200, not 404.',
    remedy: 'Check the Tenant URL. If it is right, send this answer to GroupTalk Support.',
  },
  'target-error': {
    why: 'GroupTalk answered Microsoft Entra with an internal error ({{status}}).',
    remedy: 'Try again in a few minutes. If it persists, send this answer to GroupTalk Support.',
  },
  'not-reached': {
    why: 'Microsoft Entra could not connect to the Tenant URL.',
    remedy: 'Check the Tenant URL. GroupTalk must be reachable from the internet.',
  },
  refused: {
    why: 'Microsoft Entra could not use Tenant URL and Secret Token: {{code}}',
    remedy: newToken,
  },
  'not-asked': {
    why: 'Microsoft Entra was not asked. $t(problem.{{code}})',
    remedy: 'Put that right, then check again.',
  },
} as const;

export const onboardingFindings = {
  'computer-clock': {
    title: 'The clock of this computer',
    ahead: {
      why: 'This computer is {{minutes, number}} minutes ahead of Microsoft. Tokens and certificates may be misjudged.',
      remedy: 'Set the clock of this computer. Then look again.',
    },
    behind: {
      why: 'This computer is {{minutes, number}} minutes behind Microsoft. Tokens and certificates may be misjudged.',
      remedy: 'Set the clock of this computer. Then look again.',
    },
  },
  'failure-mail': {
    title: 'Failure mail',
    on: { why: 'When a failure occurs, Entra sends an email to {{notify}}.' },
    'not-seen': {
      why: 'All is saved, but the failure mail to {{notify}} does not read back.',
      remedy:
        'Enter it under Notification Email in the Entra admin center: Provisioning > Settings (newer: Properties).',
    },
  },
  'scope-change': {
    title: 'Scope',
    'restart-needed': {
      why: 'From now on only assigned people count. Entra does not take the others away by itself.',
      remedy: 'Restart provisioning.',
    },
  },
  tenant: {
    title: 'Tenant',
    known: { why: '{{name}} has the ID {{id}}. Its domains are {{domain}} and {{initial}}.' },
    'no-initial-domain': {
      why: '{{name}} has the ID {{id}} and the domain {{domain}}. No .onmicrosoft.com domain was found.',
      remedy: 'Name the tenant ID to GroupTalk Support. It is enough.',
    },
  },
  role: {
    title: 'Your role in Entra',
    configure: { why: 'You can configure provisioning: {{roles, roles}}.' },
    owner: { why: 'You own this application, which lets you configure its provisioning.' },
    'read-only': {
      why: 'You can read the provisioning configuration. Whether you may change it shows on saving.',
      remedy: 'Ask for the role Cloud Application Administrator if saving is refused.',
    },
    'logs-only': {
      why: 'Your role shows provisioning logs only: {{roles, roles}}.',
      remedy: 'Ask for the role Cloud Application Administrator or Application Administrator.',
    },
    nothing: {
      why: 'None of your roles allows provisioning to be configured.',
      remedy: 'Ask for the role Cloud Application Administrator or Application Administrator.',
    },
    unknown: {
      why: 'Microsoft Graph does not show which roles you hold.',
      remedy: 'Go on: Microsoft Graph itself will say what is allowed.',
    },
    'refused-despite-role': {
      why: 'Microsoft Graph refuses access to provisioning, although your role should allow it.',
      remedy: 'Activate your role if it must be activated. Then sign in again.',
    },
  },
  licence: {
    title: 'Licence of the tenant',
    p1: { why: 'Microsoft Entra ID P1 is there: people and groups can be assigned.' },
    p2: { why: 'Microsoft Entra ID P2 is there: people and groups can be assigned.' },
    free: {
      why: 'There is no Microsoft Entra ID P1 licence. People can be assigned, groups cannot.',
      remedy: 'Assign people one by one, or obtain P1. Provisioning logs are kept for 7 days only.',
    },
    unknown: {
      why: 'The licences of the tenant could not be read.',
      remedy: 'If groups cannot be assigned later, Microsoft Entra ID P1 is missing.',
    },
  },
  'grouptalk-admin': {
    title: 'Your GroupTalk account',
    stated: { why: '{{who}} stated on {{date, day}} that the GroupTalk account has Admin permissions.' },
    'not-stated': {
      why: 'Nobody has stated yet that the GroupTalk account has Admin permissions.',
      remedy: 'Check your permissions in GroupTalk Admin, and state it here.',
    },
  },
  'entra-accepts': {
    title: 'Entra signs in to GroupTalk',
    accepted: { why: 'Microsoft Entra tried Tenant URL and Secret Token itself, and was let in.' },
    ...entraRefuses,
  },
  'entra-saved': {
    title: 'Entra signs in with what is saved',
    accepted: { why: 'Microsoft Entra tried what is saved in it, and was let in.' },
    'nothing-saved': {
      why: 'No Tenant URL and Secret Token are saved in Entra yet.',
      remedy: 'Save them in the step Configure.',
    },
    ...entraRefuses,
  },
  'verdicts-together': {
    title: 'This computer and Entra compared',
    both: { why: 'The endpoint lets in both this computer and Microsoft Entra.' },
    'not-compared': {
      why: 'Microsoft Entra was not asked, so there is nothing to compare.',
      remedy: 'Look at Entra’s own finding for the reason.',
    },
    'here-only': {
      why: 'This computer is let in, but Entra is not. The endpoint may admit certain addresses only.',
      remedy: 'Ask GroupTalk Support to admit Entra’s addresses: the service tag AzureActiveDirectory.',
    },
    'entra-only': {
      why: 'Entra is let in, but this computer is not. Provisioning can work all the same.',
      remedy: 'Go on. Check proxy and firewall of this computer if you want to test from here.',
    },
    'entra-only-inspected': {
      why: 'Entra is let in. A proxy opens the encryption on this computer’s way, and that way fails.',
      remedy: 'Go on. Ask for an exception for this host if you want to test from here.',
    },
    'saved-differs': {
      why: 'Entra is let in with this token, but not with what is saved. Another token or address is saved.',
      remedy: 'Save this token and Tenant URL in the step Configure.',
    },
    'only-saved': {
      why: 'What is saved in Entra works; the token on this computer does not. They are not the same.',
      remedy: 'Nothing must be changed in Entra. Obtain a new Secret Token before you save again.',
    },
    neither: {
      why: 'Neither this computer nor Microsoft Entra is let in.',
      remedy: newToken,
    },
  },
  'probes-together': {
    title: 'This computer and Entra compared',
    both: { why: 'GroupTalk lets in both this computer and Microsoft Entra.' },
    'entra-only': {
      why: 'Entra is let in, but this computer is not. Provisioning can work all the same.',
      remedy: 'Go on. Check proxy and firewall of this computer if you want to test from here.',
    },
    'here-only': {
      why: 'This computer is let in, but Entra is not. The token works; Entra’s way differs.',
      remedy: 'Try again in a few minutes. If it persists, send both answers to GroupTalk Support.',
    },
    neither: {
      why: 'Neither this computer nor Microsoft Entra is let in.',
      remedy: newToken,
    },
  },
  'on-demand': {
    title: 'Provision on demand',
    success: { why: '{{name}} was provisioned to GroupTalk.' },
    'already-equal': { why: '{{name}} is at GroupTalk already, with the same values.' },
    'not-entitled': {
      why: '{{name}} is not in scope: not assigned, filtered out, or the account is disabled.',
      remedy: 'Assign {{name}}, check that the account is enabled, and try again in some minutes.',
    },
    unclear: {
      why: 'Entra does not say what became of {{name}}.',
      remedy: 'Look {{name}} up in the provisioning logs in a few minutes.',
    },
    skipped: {
      why: '{{name}} was skipped: {{code}}',
      remedy: 'Read the five steps. The last one reached says why.',
    },
    refused: {
      why: 'GroupTalk refused access while {{name}} was provisioned: {{code}}',
      remedy: newToken,
    },
    failed: {
      why: '{{name}} could not be provisioned: {{code}}',
      remedy: 'Read the five steps. The failed one holds GroupTalk’s answer.',
    },
  },
  'job-state': {
    title: 'Provisioning',
    none: {
      why: 'Provisioning has not been configured yet.',
      remedy: 'Save the configuration first.',
    },
    'not-started': {
      why: 'Provisioning is configured, but has never been started.',
      remedy: 'Start provisioning.',
    },
    'first-cycle': {
      why: 'The first cycle runs. It takes longer; later ones come about every 40 minutes.',
    },
    running: {
      why_one: 'Provisioning runs about every 40 minutes. The next cycle is due in {{count}} minute.',
      why_other:
        'Provisioning runs about every 40 minutes. The next cycle is due in {{count, number}} minutes.',
    },
    'running-no-time': { why: 'Provisioning runs about every 40 minutes.' },
    paused: { why: 'Provisioning is paused. Changes do not arrive.', remedy: 'Start provisioning.' },
    'switched-off': {
      why: 'Provisioning is switched off. Changes do not arrive.',
      remedy: 'Start provisioning. If Entra switched it off, look at the quarantine first.',
    },
    overdue: {
      why: 'Provisioning runs, but the next cycle was due at {{next, moment}}. A long one may be under way.',
      remedy: 'Look again in an hour. If nothing has moved, restart provisioning.',
    },
    quarantine: {
      why: 'Entra has put provisioning into quarantine. It tries again only at {{next, moment}}.',
      remedy: 'Remove the cause below. Then restart provisioning.',
    },
    'quarantine-no-time': {
      why: 'Entra has put provisioning into quarantine, and tries only rarely.',
      remedy: 'Remove the cause below. Then restart provisioning.',
    },
  },
  'job-last-cycle': {
    title: 'Last cycle',
    succeeded: { why: 'The last cycle ended well: {{imported, number}} read, {{exported, number}} written.' },
    'some-failed': {
      why: 'The last cycle ended, but {{escrowed, number}} objects failed. Entra tries them again.',
      remedy: 'Look at the failed events in the provisioning logs.',
    },
    refused: {
      why: 'The last cycle failed, since GroupTalk did not let Entra in: {{code}}',
      remedy: newToken,
    },
    failed: {
      why: 'The last cycle failed: {{code}}',
      remedy: 'Look at the cause, and test the connection.',
    },
  },
  'job-quarantine': {
    title: 'Quarantine',
    'token-refused': {
      why: 'GroupTalk refuses the Secret Token that is saved in Entra.',
      remedy: `${newToken} Save it, then restart provisioning.`,
    },
    connection: {
      why: 'Entra cannot work with GroupTalk’s Tenant URL: {{code}}',
      remedy: 'Test the connection here and from Entra. Then restart provisioning.',
    },
    'many-failures': {
      why: 'Too many people and groups failed.',
      remedy: 'Look at the failed events in the logs. Remove the cause, then restart.',
    },
    'too-many-deletes': {
      why: 'More people would be deleted than the set threshold allows.',
      remedy: 'Check scope and assignments. Then allow the deletions, or correct the scope and restart.',
    },
    'by-microsoft': {
      why: 'Microsoft has put this job into quarantine by hand.',
      remedy: 'Ask Microsoft support for the reason.',
    },
    ingestion: {
      why: 'Microsoft Entra was interrupted while it read the directory.',
      remedy: 'Wait for the next try. If it persists, ask Microsoft support.',
    },
    unknown: {
      why: 'Entra gives a reason that Microsoft does not explain: {{reason}}, {{code}}',
      remedy: 'Test the connection. Then restart provisioning.',
    },
  },
} as const;
