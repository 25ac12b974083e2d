/** What every check can say without having judged anything. `because` is the id of another check. */
export const notTried = {
  blocked: {
    why: 'This was not tried, because another check comes first: “$t(finding.{{because}}.title)”.',
    remedy: 'Put that right, then check again.',
  },
  explained: {
    why: 'This failed for the same reason as “$t(finding.{{because}}.title)”.',
    remedy: 'Put that right, then check again.',
  },
  cancelled: {
    why: 'This was not finished, because the checks were stopped.',
    remedy: 'Check again.',
  },
  crashed: {
    why: 'This app stumbled over the answer. That is a fault of this app.',
    remedy: 'Report it, with the answer of the endpoint if you may share it.',
  },
} as const;
