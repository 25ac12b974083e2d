import { nobody, nothing, notTold, tell } from './findings-search-trial';
import { notTried } from './findings-skipped';

const later = 'Kontrollera igen senare. Om det fortsätter, fråga den som driver slutpunkten.';

const filterOrChange =
  'Be att sökningar på attributet rättas. Använd det inte för matchning förrän det är gjort.';

/** Hur personer och grupper hittas. */
export const searchFindings = {
  'filter-ticked': {
    title: 'Sökning på varje attribut för filtrering',
    found: {
      why: 'Det går att söka på varje attribut som självstudien markerar för filtrering: {{attributes}}',
    },
    nobody: {
      why: 'Sökningar efter slumpvärden besvarades väl. Slutpunkten visade ingen som kunde hittas.',
      remedy: 'Kontrollera igen när den första personen har etablerats.',
    },
    throttled: {
      why: 'Slutpunkten ber appen att sakta ner ({{answer}}), så alla sökningar kunde inte bedömas.',
      remedy: 'Vänta några minuter och kontrollera igen. Entra behöver 25 begäranden per sekund.',
    },
    ignored: {
      why: 'En sökning på {{attribute}} efter ett värde som ingen har hittar personer. Entra skulle matcha främlingar.',
      remedy: filterOrChange,
    },
    'not-found': {
      why: 'En sökning på {{attribute}} hittar inte någon som slutpunkten visar med det värdet. Entra skulle skapa en till.',
      remedy: filterOrChange,
    },
    'disabled-not-found': {
      why: 'En sökning på {{attribute}} hittar inte någon som är inaktiverad. Entra kan då inte aktivera personen igen.',
      remedy: 'Slutpunkten måste hitta även inaktiverade personer och visa dem med active: false.',
    },
    'not-a-list': {
      why: 'Svaret på en sökning på {{attribute}} är inte den lista som Entra väntar sig.',
      remedy: 'Slutpunkten måste besvara varje sökning med ett ListResponse, även när en person hittas.',
    },
    'no-match-404': {
      why: 'En sökning på {{attribute}} besvaras med 404. Entra behöver 200 med en lista, även om den är tom.',
      remedy: 'Slutpunkten måste besvara en sådan sökning med 200 och en tom lista.',
    },
    refused: {
      why: 'Slutpunkten avvisar en sökning på {{attribute}}. Den svarade {{answer}}.',
      remedy: filterOrChange,
    },
    'server-error': {
      why: 'En sökning på {{attribute}} får slutpunkten att fela. Den svarade {{answer}}.',
      remedy: tell,
    },
    'other-status': {
      why: 'Entra väntar sig svaret 200 på en sökning på {{attribute}}. Det blev {{answer}}.',
      remedy: tell,
    },
    'no-answer': {
      why: 'En sökning på {{attribute}} fick inget helt svar ({{answer}}).',
      remedy: later,
    },
    ...notTried,
  },
  'filter-unticked': {
    title: 'Sökning på ett attribut som inte är för filtrering',
    refused: { why: 'En sökning på {{attribute}}, som inte är för filtrering, avvisas på rätt sätt.' },
    works: { why: 'En sökning på {{attribute}} fungerar, fast attributet inte är för filtrering.' },
    'refused-otherwise': {
      why: 'En sökning på {{attribute}} avvisas med {{answer}}. SCIM har 400 invalidFilter för det.',
      remedy: 'Inget behöver göras så länge attributet inte används för matchning.',
    },
    none: {
      why: 'Mappningen skriver bara attribut som är för filtrering.',
      remedy: nothing,
    },
    'not-told': notTold,
    ignored: {
      why: 'En sökning på {{attribute}} efter ett värde som ingen har hittar personer. Med det som matchande attribut skulle Entra matcha främlingar.',
      remedy: 'Använd inte attributet för matchning. Slutpunkten bör avvisa en sådan sökning.',
    },
    breaks: {
      why: 'En sökning på {{attribute}} får slutpunkten att fela ({{answer}}). Den bör avvisas med 400 invalidFilter.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-case': {
    title: 'Sökning med stora och små bokstäver',
    'any-case': { why: 'En sökning hittar samma person med stora och med små bokstäver.' },
    nobody,
    'not-told': notTold,
    'value-matters': {
      why: 'En sökning på {{attribute}} hittar personen bara med exakt samma bokstäver. Med andra stora eller små bokstäver hittas ingen.',
      remedy:
        'Slutpunkten måste jämföra attributet utan skillnad på stora och små bokstäver. Annars kan en person skapas två gånger.',
    },
    'other-value-matters': {
      why: 'En sökning på {{attribute}} hittar bara exakt samma bokstäver. SCIM skiljer där inte på stora och små.',
      remedy: 'Slutpunkten bör hitta detsamma med stora och med små bokstäver.',
    },
    'names-matter': {
      why: 'Slutpunkten förstår {{attribute}} och eq bara med de vanliga bokstäverna. SCIM vill att alla går bra.',
      remedy: 'Entra skriver dem som vanligt i dag. Slutpunkten bör godta båda.',
    },
    ...notTried,
  },
  'filter-and': {
    title: 'Sökning med två villkor samtidigt',
    both: { why: 'En sökning med två villkor hittar bara den som uppfyller båda.' },
    nobody,
    'not-told': notTold,
    'not-offered': {
      why: 'Slutpunkten avvisar två villkor med ”and” emellan ({{answer}}). Entra frågar så om chefer.',
      remedy: 'Slutpunkten bör erbjuda ”and”. Skriv inte chefen förrän den gör det.',
    },
    'one-is-enough': {
      why: 'En sökning på det matchande attributet och {{attribute}} hittar personer som bara uppfyller ett av villkoren.',
      remedy: tell,
    },
    'finds-nobody': {
      why: 'En sökning på det matchande attributet och {{attribute}} hittar inte personen som uppfyller båda villkoren.',
      remedy: tell,
    },
    breaks: {
      why: 'Slutpunkten klarar inte två villkor med ”and” emellan. Den svarade {{answer}}.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-unknown-attribute': {
    title: 'Sökning på ett attribut som inte finns',
    refused: { why: 'En sökning på ett attribut som inte finns avvisas, så som SCIM vill ha det.' },
    'finds-nobody': {
      why: 'En sökning på ett attribut som inte finns besvaras med en tom lista. Ett stavfel skulle inte märkas.',
      remedy: 'Inget behöver göras. 400 invalidFilter vore tydligare.',
    },
    'other-reason': {
      why: 'En sökning på ett attribut som inte finns avvisas av ett annat skäl än invalidFilter: {{answer}}',
      remedy: nothing,
    },
    'wrong-reason': {
      why: 'En sökning på ett attribut som inte finns avvisas av fel skäl: {{answer}}',
      remedy: 'Slutpunkten bör avvisa den med 400 invalidFilter, så att Entras logg visar orsaken.',
    },
    'other-status': {
      why: 'En sökning på ett attribut som inte finns avvisas med {{answer}}. SCIM har 400 invalidFilter för det.',
      remedy: nothing,
    },
    'not-told': notTold,
    everybody: {
      why: 'En sökning på ett attribut som inte finns hittar personer. Ett stavfel i mappningen skulle matcha främlingar.',
      remedy: 'Slutpunkten måste avvisa det som den inte kan söka på, med 400 invalidFilter.',
    },
    breaks: {
      why: 'En sökning på ett attribut som inte finns besvaras med {{answer}}. Det borde vara 400 invalidFilter.',
      remedy: tell,
    },
    ...notTried,
  },
  'filter-narrows': {
    title: 'Sökningar hittar en person och ingen annan',
    narrow: { why: 'Sökningar hittar precis den som har värdet, med de värden som listan visar.' },
    nobody,
    'somebody-else': {
      why: 'En sökning på {{attribute}} hittar någon annan än den som har värdet.',
      remedy: tell,
    },
    strangers: {
      why: 'En sökning på {{attribute}} hittar fler än den som har värdet. Entra skulle matcha främlingar.',
      remedy: tell,
    },
    'part-matches': {
      why: 'En sökning på {{attribute}} efter en del av ett värde hittar personer. Entra frågar efter hela värdet och skulle matcha främlingar.',
      remedy: 'Slutpunkten måste jämföra hela värden när frågan ställs med eq.',
    },
    'other-type': {
      why: 'En sökning på {{attribute}} hittar personer som har värdet under en annan typ.',
      remedy: 'Slutpunkten får bara jämföra värden av den typ som frågan gäller.',
    },
    'shown-twice': {
      why: 'En sökning på {{attribute}} visar samma post två gånger. Entra tar två svar för två träffar.',
      remedy: 'Slutpunkten måste visa var och en en gång.',
    },
    'other-id': {
      why: 'En sökning på {{attribute}} visar samma person med ett annat id än listan.',
      remedy: 'Slutpunkten måste ge varje person ett id och behålla det.',
    },
    'total-wrong': {
      why: 'Svaret på en sökning på {{attribute}} räknar fler eller färre personer än det visar.',
      remedy: 'Slutpunkten måste ange antalet hittade personer som totalResults.',
    },
    'other-values': {
      why: 'En sökning på {{attribute}} visar andra värden för personen än listan.',
      remedy: 'Slutpunkten måste visa samma värden i varje svar. Annars skriver Entra dem om och om igen.',
    },
    ...notTried,
  },
} as const;
