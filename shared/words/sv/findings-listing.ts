import { nobody, nothing, notTold, tell } from './findings-search-trial';
import { notTried } from './findings-skipped';

/** What lists hold: members left out, chosen attributes, pages, and nobody twice. */
export const listingFindings = {
  'excluded-members': {
    title: 'Grupper utan sina medlemmar',
    'left-out': {
      why: 'Slutpunkten utelämnar medlemmarna där Entra inte vill ha dem, och inget annat.',
    },
    'no-groups': {
      why: 'Slutpunkten visade ingen grupp som kunde hämtas.',
      remedy: 'Kontrollera igen när den första gruppen har etablerats.',
    },
    'no-members': {
      why: 'Ingen grupp med medlemmar visades, så det gick inte att se om de utelämnas.',
      remedy: 'Kontrollera igen när en grupp med medlemmar har etablerats.',
    },
    'not-told': notTold,
    'in-list': {
      why: 'Listor över grupper innehåller medlemmarna, fast Entra undantar dem. Stora grupper får sådana svar att misslyckas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members i listor och sökningar.',
    },
    'in-single': {
      why: 'En enskild grupp innehåller sina medlemmar, fast Entra undantar dem. Stora grupper får sådana svar att misslyckas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members när en grupp läses.',
    },
    everywhere: {
      why: 'Grupper innehåller sina medlemmar, fast Entra undantar dem. Stora grupper får sådana svar att misslyckas.',
      remedy: 'Slutpunkten måste följa excludedAttributes=members.',
    },
    'more-left-out': {
      why: 'Utan sina medlemmar saknar en grupp även annat: {{attribute}}',
      remedy: 'Slutpunkten får bara utelämna medlemmarna.',
    },
    'single-breaks': {
      why: 'En grupp som visades i listan kan inte läsas med sitt id utan medlemmar. Svaret var {{answer}}.',
      remedy: tell,
    },
    ...notTried,
  },
  'attributes-selection': {
    title: 'Att be om utvalda attribut',
    selects: { why: 'Slutpunkten skickar bara de attribut som efterfrågas, och alltid id.' },
    'sends-all': {
      why: 'Slutpunkten skickar fler attribut än som efterfrågades. Entra nöjer sig med det.',
      remedy: nothing,
    },
    nobody,
    'not-told': notTold,
    'id-lost': {
      why: 'När vissa attribut efterfrågas saknas id. Entra behöver det i varje svar.',
      remedy: 'Slutpunkten måste skicka id vad som än efterfrågas.',
    },
    'attribute-lost': {
      why: 'Slutpunkten blev ombedd att skicka userName men utelämnade det för några personer.',
      remedy: tell,
    },
    refused: {
      why: 'Slutpunkten avvisar frågor om utvalda attribut. Den svarade {{answer}}.',
      remedy: 'Slutpunkten bör följa parametern attributes, eller bortse från den.',
    },
    breaks: {
      why: 'Slutpunkten klarar inte frågor om utvalda attribut ({{answer}}).',
      remedy: tell,
    },
    ...notTried,
  },
  paging: {
    title: 'Listan över personer, sida för sida',
    'adds-up': { why: 'Sidorna går ihop: alla finns med en gång, och summan är densamma.' },
    nobody,
    'too-few': {
      why: 'Slutpunkten visar bara en person, så det finns inga sidor att jämföra.',
      remedy: 'Kontrollera igen när fler personer har etablerats.',
    },
    'not-told': notTold,
    'not-listed': {
      why: 'Slutpunkten visar inte personer utan sökning ({{answer}}). Entra söker, och behöver ingen lista för etablering.',
      remedy: 'Inget behöver göras. Entras kontoidentifiering skulle behöva listan.',
    },
    moving: {
      why: 'Antalet personer ändrades under kontrollen, så sidorna kunde inte jämföras.',
      remedy: 'Kontrollera igen när ingen läggs till eller tas bort.',
    },
    'facts-missing': {
      why: 'Sidorna anger inte startIndex eller itemsPerPage. SCIM vill ha båda när det finns flera sidor.',
      remedy:
        'Inget behöver göras för etableringen. Microsofts validering av galleriappar kräver startIndex.',
    },
    'list-breaks': {
      why: 'Slutpunkten felar när den ska visa sina första personer. Den svarade {{answer}}.',
      remedy: tell,
    },
    'page-breaks': {
      why: 'Sidan som börjar med nummer {{start, number}} besvaras inte med en lista ({{answer}}).',
      remedy: tell,
    },
    'total-wrong': {
      why: 'totalResults på sidan som börjar med nummer {{start, number}} stämmer inte med de andra sidorna.',
      remedy: 'Slutpunkten måste ange antalet personer totalt som totalResults, på varje sida.',
    },
    'start-ignored': {
      why: 'Sidan som ska börja med nummer {{start, number}} visar personer från en annan sida.',
      remedy: 'Slutpunkten måste följa startIndex, som räknas från 1.',
    },
    'somebody-twice': {
      why: 'Någon finns på två sidor. Den andra sidan börjar med nummer {{start, number}}.',
      remedy: 'Slutpunkten måste visa personer i en fast ordning och räkna startIndex från 1.',
    },
    'somebody-missing': {
      why: 'Någon finns inte på någon sida. Det saknas personer på den som börjar med nummer {{start, number}}.',
      remedy: 'Slutpunkten måste räkna startIndex från 1 och visa alla som totalResults räknar.',
    },
    'end-breaks': {
      why: 'En sida bortom slutet ska vara en tom lista med samma summa. Det blev den inte ({{answer}}).',
      remedy: tell,
    },
    'count-ignored': {
      why: 'Slutpunkten skickar fler personer på en sida än som efterfrågades.',
      remedy: 'Slutpunkten måste följa count. Långa listor kan få svaren att misslyckas.',
    },
    'other-start-said': {
      why: 'Sidan som börjar med nummer {{start, number}} anger ett annat nummer som sitt startIndex.',
      remedy: 'Slutpunkten måste upprepa startIndex för sidan som den skickar.',
    },
    'other-length-said': {
      why: 'Sidan som börjar med nummer {{start, number}} har färre personer än dess itemsPerPage säger.',
      remedy: 'Slutpunkten måste ange antalet personer på sidan som itemsPerPage.',
    },
    ...notTried,
  },
  'single-match': {
    title: 'En person för varje värde som matchar',
    single: { why: 'Inga två personer eller grupper som visades delar ett värde som Entra matchar på.' },
    nobody: {
      why: 'Slutpunkten visade inga personer eller grupper som kunde jämföras.',
      remedy: 'Kontrollera igen när den första personen har etablerats.',
    },
    'several-people': {
      why: 'Två personer har samma {{attribute}}, kanske med andra bokstäver. Entra kan inte avgöra vem som ska matchas.',
      remedy: 'Be GroupTalk att ta bort en av dem och att hålla attributet unikt.',
    },
    'several-groups': {
      why: 'Två grupper har samma {{attribute}}, kanske med andra bokstäver. Entra kan inte avgöra vilken som ska matchas.',
      remedy: 'Byt namn på en av dem, eller ta bort den. Slutpunkten bör hålla attributet unikt.',
    },
    ...notTried,
  },
} as const;
