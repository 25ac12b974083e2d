/** Where the portal keeps the mappings: as the tutorial of 2024 names it, and as the newer portal does. */
const inMappings =
  'I administrationscentret för Microsoft Entra: Etablering > Mappningar (nyare: Attributmappning).';

/** Findings about the attribute mappings of the job. */
export const mappingFindings = {
  'mapping-table': {
    title: 'Attributmappning: $t(screen.scope.search.{{kind}})',
    fits: {
      why: '$t(screen.scope.search.{{kind}}): alla {{count}} attribut i GroupTalk är mappade, så som självstudien säger.',
    },
  },
  'mapping-missing': {
    title: 'Attributet är inte mappat',
    attribute: {
      why: '$t(screen.scope.search.{{kind}}): {{attribute}} är inte mappat, så GroupTalk får aldrig värdet.',
      remedy: `Lägg till attributet i mappningen om du använder det i GroupTalk. ${inMappings}`,
    },
    needed: {
      why: '$t(screen.scope.search.{{kind}}): {{attribute}} är inte mappat. Utan det fungerar inte etableringen.',
      remedy: `Lägg till attributet i mappningen, eller återställ standardmappningarna. ${inMappings}`,
    },
  },
  'mapping-extra': {
    title: 'Attributet är okänt för GroupTalk',
    attribute: {
      why: '$t(screen.scope.search.{{kind}}): {{attribute}} är mappat men saknas i GroupTalks attributlista.',
      remedy: `Ta bort attributet ur mappningen. Annars skickar Entra det om och om igen. ${inMappings}`,
    },
  },
  'mapping-type': {
    title: 'Attributet har en annan typ',
    attribute: {
      why: '$t(screen.scope.search.{{kind}}): {{attribute}} har typen {{type}}, men GroupTalk väntar sig {{wanted}}.',
      remedy: `Rätta typen i mappningens attributlista. ${inMappings}`,
    },
  },
  'mapping-match-not-filterable': {
    title: 'Det matchande attributet går inte att söka på',
    attribute: {
      why: '$t(screen.scope.search.{{kind}}): personer eller grupper matchas på {{attribute}}, som GroupTalk inte kan filtrera på.',
      remedy: `Matcha på något av dessa: {{allowed}}. ${inMappings}`,
    },
  },
  'mapping-no-match': {
    title: 'Inget matchande attribut',
    none: {
      why: '$t(screen.scope.search.{{kind}}): inget attribut används för matchning, så ingen kan hittas igen.',
      remedy: `Välj ett matchande attribut, eller återställ standardmappningarna. ${inMappings}`,
    },
  },
  'mapping-off': {
    title: 'Mappningen är av',
    none: {
      why: '$t(screen.scope.search.{{kind}}): jobbet har ingen mappning alls för detta.',
      remedy: `Återställ standardmappningarna. ${inMappings}`,
    },
    disabled: {
      why: '$t(screen.scope.search.{{kind}}): mappningen är avstängd. Inget etableras genom den.',
      remedy: `Slå på mappningen om du vill etablera detta. ${inMappings}`,
    },
  },
} as const;
