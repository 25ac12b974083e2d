import { notTried } from './findings-skipped';

const load =
  '{{rate, number}} a second. Half of the answers took up to {{middle, number}} ms, nineteen of twenty up to {{most, number}} ms.';

/** How much the endpoint takes, and what became of all that was made. */
export const afterFindings = {
  stamina: {
    title: 'Twenty-five requests a second',
    'kept-up': {
      why: `The endpoint answered {{total, number}} requests, ${load} The longest took {{longest, number}} ms.`,
    },
    'throttled-briefly': {
      why: 'The endpoint held back {{some, number}} of {{total, number}} requests, and said for how long. Entra waits and goes on.',
      remedy: 'Nothing needs to be done.',
    },
    throttled: {
      why: 'The endpoint held back {{some, number}} of {{total, number}} requests. Microsoft asks for 25 a second.',
      remedy: 'Ask whoever runs the endpoint to let 25 requests a second pass.',
    },
    'throttled-untold': {
      why: 'The endpoint held back {{some, number}} of {{total, number}} requests, without saying for how long.',
      remedy: 'The endpoint should send Retry-After with 429, and let 25 requests a second pass.',
    },
    slow: {
      why: `The endpoint does not keep up. It managed ${load}`,
      remedy: 'Check again from another network. If it stays so, ask whoever runs the endpoint.',
    },
    'server-errors': {
      why: 'Under load, {{some, number}} of {{total, number}} requests failed in the endpoint ({{answer}}).',
      remedy: 'Ask whoever runs the endpoint to make it stand 25 requests a second.',
    },
    'no-answers': {
      why: 'Under load, {{some, number}} of {{total, number}} requests got no answer ({{answer}}).',
      remedy: 'Ask whoever runs the endpoint to make it stand 25 requests a second.',
    },
    'other-answers': {
      why: 'Under load, {{some, number}} of {{total, number}} answers were others than before ({{answer}}).',
      remedy: 'Send this finding, with its request and answer, to whoever runs the endpoint.',
    },
    ...notTried,
  },
  'clean-up': {
    title: 'What was made for the checks is taken away',
    'nothing-made': { why: 'Nothing was made, so there is nothing to take away.' },
    'all-gone': {
      why: 'All that was made for the checks is gone again ({{count, number}}).',
    },
    'some-inactive': {
      why: 'The endpoint keeps deleted people as inactive. From the checks these stay: {{left}}',
      remedy: 'Nothing needs to be done. They can be removed in GroupTalk Admin.',
    },
    'maybe-left': {
      why: 'The endpoint does not tell whether these are still there: {{left}}',
      remedy: 'Look for them in GroupTalk Admin. This app looks for them again when it starts.',
    },
    'some-left': {
      why: 'Some of what was made for the checks stays ({{answer}}): {{left}}',
      remedy: 'Remove them in GroupTalk Admin, or let this app try again.',
    },
    'out-of-reach': {
      why: 'The endpoint could not be reached to take away what was made ({{answer}}): {{left}}',
      remedy: 'Let this app try again when the endpoint answers. Or remove them in GroupTalk Admin.',
    },
    ...notTried,
    explained: {
      why: 'This has the same reason as “$t(finding.{{because}}.title)”. From the checks these stay, or may stay: {{left}}',
      remedy: 'Put that right. Then remove them in GroupTalk Admin, or let this app try again.',
    },
  },
} as const;
