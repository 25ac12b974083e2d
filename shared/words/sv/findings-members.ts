import { changing, oddStatus, stopThere, tellEndpoint, troubles, withoutFlag } from './findings-groups-trial';
import { notTried } from './findings-skipped';

/** What is written about the members of groups. */
export const memberFindings = {
  'group-add-members': {
    title: 'Att lägga till medlemmar i en grupp',
    added: { why: 'Medlemmar lades till en och en och flera på en gång. De som redan fanns stannade kvar.' },
    ...changing,
    'not-added': {
      why: 'En medlem lades till enligt svaret ({{answer}}) men finns inte i gruppen efteråt.',
      remedy: tellEndpoint,
    },
    'several-refused': {
      why: 'Två medlemmar på en gång avvisas ({{answer}}). Entra lägger till många i en begäran.',
      remedy: tellEndpoint,
    },
    'some-lost': {
      why: 'Två medlemmar lades till på en gång enligt svaret ({{answer}}), men båda finns inte i gruppen.',
      remedy: tellEndpoint,
    },
    replaced: {
      why: 'När medlemmar läggs till försvinner de som fanns i gruppen. Personer skulle förlora sina grupper.',
      remedy: 'Slutpunkten måste lägga till medlemmar i stället för att byta ut dem.',
    },
    'others-added': {
      why: 'Gruppen har efteråt medlemmar som ingen har lagt till.',
      remedy: tellEndpoint,
    },
    'others-changed': {
      why: 'När en medlem läggs till ändras även annat i gruppen: {{what}}.',
      remedy: tellEndpoint,
    },
    'twice-refused': {
      why: 'Att lägga till någon som redan är medlem avvisas ({{answer}}). SCIM kräver att det lyckas.',
      remedy: tellEndpoint,
    },
    doubled: {
      why: 'Den som läggs till två gånger står två gånger bland medlemmarna.',
      remedy: 'Slutpunkten måste låta den andra gången passera utan ändring.',
    },
    ...oddStatus,
    hidden: {
      why: 'Medlemmar lades till. Slutpunkten visar dem bara när de efterfrågas vid namn.',
      remedy: 'Inget behöver göras. Entra läser inte medlemmar.',
    },
    'members-answered': {
      why: 'Medlemmar lades till. Svaret upprepar medlemslistan, som Entra vill slippa.',
      remedy: 'Inget behöver göras. Med stora grupper blir sådana svar långsamma.',
    },
    ...notTried,
  },
  'group-remove-members': {
    title: 'Att ta bort medlemmar ur en grupp',
    removed: { why: 'Medlemmar togs bort i båda Entras former. De andra stannade kvar.' },
    ...changing,
    'not-removed': {
      why: 'En medlem togs bort enligt svaret ({{answer}}) men finns kvar i gruppen.',
      remedy: tellEndpoint,
    },
    'others-removed': {
      why: 'När en medlem tas bort försvinner andra i stället, eller också. Personer skulle förlora sina grupper.',
      remedy: 'Slutpunkten får bara ta bort de medlemmar som står i begärans value.',
    },
    'path-refused': {
      why: 'Att ta bort en medlem med sökväg avvisas ({{answer}}). Entra gör så med aadOptscim062020.',
      remedy: withoutFlag,
    },
    'path-not-removed': {
      why: 'Att ta bort en medlem med sökväg har ingen verkan. Entra gör så med aadOptscim062020.',
      remedy: withoutFlag,
    },
    'path-others-removed': {
      why: 'När en medlem tas bort med sökväg försvinner andra. Personer skulle förlora sina grupper.',
      remedy: tellEndpoint,
    },
    'person-gone': {
      why: 'Någon som bara togs bort ur en grupp raderades. Personer skulle förlora sina konton.',
      remedy: stopThere,
    },
    'others-changed': {
      why: 'När en medlem tas bort ändras även annat i gruppen: {{what}}.',
      remedy: tellEndpoint,
    },
    'absent-refused': {
      why: 'Att ta bort någon som inte är medlem avvisas ({{answer}}). Allt annat fungerar.',
      remedy: 'Inget behöver göras. En sådan avvisning kan synas i etableringsloggarna.',
    },
    ...notTried,
  },
  'group-without-members': {
    title: 'En grupp utan sina medlemmar',
    'left-out': { why: 'En grupp som efterfrågas utan sina medlemmar kommer utan dem.' },
    ...troubles,
    'in-list': {
      why: 'En sökning efter en grupp visar dess medlemmar, fast de skulle utelämnas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members i sökningar.',
    },
    'in-single': {
      why: 'En grupp som läses med sitt id visar sina medlemmar, fast de skulle utelämnas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members för enskilda grupper.',
    },
    everywhere: {
      why: 'Grupper visas med sina medlemmar, fast de skulle utelämnas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members.',
    },
    'list-breaks': {
      why: 'En sökning efter en grupp som har medlemmar hittar den inte ({{answer}}).',
      remedy: tellEndpoint,
    },
    'single-breaks': {
      why: 'En grupp som har medlemmar kan inte läsas utan dem. Slutpunkten svarade {{answer}}.',
      remedy: tellEndpoint,
    },
    'more-left-out': {
      why: 'En grupp som efterfrågas utan sina medlemmar saknar även namn eller id.',
      remedy: 'Slutpunkten får inte utelämna något annat än medlemmarna.',
    },
    ...notTried,
  },
} as const;
