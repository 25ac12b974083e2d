/** Where the portal keeps the mappings: as the tutorial of 2024 names it, and as the newer portal does. */
const inMappings = 'In the Entra admin center: Provisioning > Mappings (newer: Attribute mapping).';

/** Findings about the attribute mappings of the job. */
export const mappingFindings = {
  'mapping-table': {
    title: 'Attribute mapping: {{kind}}',
    fits: { why: '{{kind}}: all {{count}} attributes of GroupTalk are mapped, as the tutorial says.' },
  },
  'mapping-missing': {
    title: 'Attribute is not mapped',
    attribute: {
      why: '{{kind}}: {{attribute}} is not mapped, so that GroupTalk never gets this value.',
      remedy: `Add the attribute to the mapping if you use it in GroupTalk. ${inMappings}`,
    },
    needed: {
      why: '{{kind}}: {{attribute}} is not mapped. Provisioning does not work without it.',
      remedy: `Add the attribute to the mapping, or restore the default mappings. ${inMappings}`,
    },
  },
  'mapping-extra': {
    title: 'Attribute is unknown to GroupTalk',
    attribute: {
      why: '{{kind}}: {{attribute}} is mapped, but GroupTalk’s list of attributes lacks it.',
      remedy: `Remove the attribute from the mapping. Otherwise Entra sends it again and again. ${inMappings}`,
    },
  },
  'mapping-type': {
    title: 'Attribute has another type',
    attribute: {
      why: '{{kind}}: {{attribute}} is of type {{type}}, but GroupTalk expects {{wanted}}.',
      remedy: `Correct the type in the attribute list of the mapping. ${inMappings}`,
    },
  },
  'mapping-match-not-filterable': {
    title: 'Matching attribute cannot be searched',
    attribute: {
      why: '{{kind}}: people or groups are matched on {{attribute}}, which GroupTalk cannot filter.',
      remedy: `Match on one of these: {{allowed}}. ${inMappings}`,
    },
  },
  'mapping-no-match': {
    title: 'No matching attribute',
    none: {
      why: '{{kind}}: no attribute is used for matching, so that nobody can be found again.',
      remedy: `Choose a matching attribute, or restore the default mappings. ${inMappings}`,
    },
  },
  'mapping-off': {
    title: 'Mapping is off',
    none: {
      why: '{{kind}}: the job has no mapping for it at all.',
      remedy: `Restore the default mappings. ${inMappings}`,
    },
    disabled: {
      why: '{{kind}}: the mapping is switched off. Nothing of it is provisioned.',
      remedy: `Switch the mapping on if you want it provisioned. ${inMappings}`,
    },
  },
} as const;
