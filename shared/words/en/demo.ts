/** What the `demo` command tells: the story of an admin who sets up provisioning on the practice tenant. */
export const demo = {
  summary: 'Walks all six steps on a fresh practice tenant and writes a report.',
  title: 'The six steps on the practice tenant {{tenant}}',
  practice: 'Microsoft, GroupTalk and all people here are played on this computer. Nothing leaves it.',
  'step-begins': '{{number}}. {{title}}',
  'step-ends': '{{verdict}} after {{seconds, tenths}} s',
  result: '{{passed}} of {{count}} steps passed, in {{seconds, tenths}} s.',
  report: 'Report: {{file}}',
  told: {
    'signed-in': '{{name}} signs in as {{username}}.',
    tenant: 'The tenant is {{name}} ({{domain}}, {{initial}}), ID {{id}}.',
    role: 'Her role is {{roles, roles}}.',
    mapped: '{{users}} attributes of people and {{groups}} of groups will be mapped.',
    mail: 'She writes to {{to}}: “{{subject}}”',
    answered: 'GroupTalk Support answers: “{{answer}}.”',
    'token-issued': 'In GroupTalk Admin she verifies tenant name and ID and issues the secret token.',
    'token-kept':
      'The token ends in {{lastFour}}, comes from {{issuer}} and is valid until {{date, day}}. It is kept.',
    'signed-up': 'She signs up at GroupTalk Admin and accepts the access rights.',
    'expected-error': 'The page says “{{text}}” That error is expected.',
    'app-there': '{{app}} now stands among the enterprise applications.',
    granted: 'It was granted {{scopes}}.',
    saved: 'Saved: {{keys}}. Failures are mailed to {{notify}}.',
    'on-demand': '{{name}} is provisioned on demand: {{steps}}.',
    approved: 'She looks at the change and approves: {{change}}',
    explained: '{{name}}: {{title}}. {{why}}',
    cycle:
      'The first cycle ends: {{imported, number}} read, {{exported, number}} written, {{escrowed, number}} put aside.',
    logs: 'The provisioning logs hold {{count, number}} lines: {{actions}}.',
    'groups-there': 'GroupTalk now has these groups: {{names}}.',
    'people-there': 'And these people: {{names}}.',
    life: 'Life goes on: {{calls}} has a new number, and the group is now called {{group}}. {{leaves}} leaves it, {{quits}} quits, and {{unassigned}} is un-assigned.',
    'life-cycle':
      'After the next cycle the number and the name are new. The three accounts are switched off.',
    'life-purge': '{{quits}} is purged from the recycle bin. After one more cycle the account is deleted.',
  },
} as const;

/** Findings that only the demo makes: did it all really arrive, change and leave? */
export const demoFindings = {
  'demo-arrived': {
    title: 'Arrived at GroupTalk',
    all: {
      why: 'All {{people, number}} people and {{groups, number}} groups that were assigned are at GroupTalk.',
    },
    missing: {
      why: 'Not at GroupTalk: {{missing}}.',
      remedy: 'Look these people up in the provisioning logs.',
    },
    strangers: {
      why: 'At GroupTalk without having been assigned: {{strangers}}.',
      remedy: 'Look at the scope of provisioning.',
    },
    unread: {
      why: 'GroupTalk could not be read: {{reason}}.',
      remedy: 'Test the connection with the check command.',
    },
  },
  'demo-life': {
    title: 'Changes and departures',
    followed: { why: 'GroupTalk followed every change, by {{count, number}} requests of Microsoft Entra.' },
    stale: {
      why: 'After the next cycle these are not as they should be: {{wrong}}.',
      remedy: 'Look these people up in the provisioning logs.',
    },
  },
  'demo-stopped': {
    title: 'The demo stopped',
    problem: {
      why: 'The step {{step}} could not go on: {{message}}',
      remedy: 'Run the demo again. If it stops at the same place, report it.',
    },
  },
  'demo-steps': {
    title: 'The six steps by the facts',
    done: { why: 'The facts in the tenant say that all six steps are done.' },
    open: {
      why: 'By the facts, these steps are not done: {{steps}}.',
      remedy: 'Look at these steps again.',
    },
  },
} as const;
