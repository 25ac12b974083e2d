export const tellEndpoint = 'Skicka resultatet, med dess begäran och svar, till den som driver slutpunkten.';

const retryLater = 'Kontrollera igen senare. Om det fortsätter, fråga den som driver slutpunkten.';

export const withoutFlag =
  'Låt bli aadOptscim062020 i URL:en för klientorganisation tills slutpunkten har rättats.';

export const stopThere =
  'Stoppa etableringen till slutpunkten och skicka resultatet till den som driver den.';

export const troubles = {
  'no-answer': { why: 'Inget svar kom ({{answer}}).', remedy: retryLater },
  throttled: {
    why: 'Slutpunkten ber appen att sakta ner. Den svarade {{answer}}, även andra gången.',
    remedy: 'Vänta några minuter och kontrollera igen. Entra behöver 25 begäranden per sekund.',
  },
} as const;

const lost = {
  lost: {
    why: 'Gruppen som skapades för kontrollen känns inte längre igen ({{answer}}). Inget ändrades.',
    remedy: tellEndpoint,
  },
} as const;

const refused = {
  refused: {
    why: 'Slutpunkten avvisar ändringen. Den svarade {{answer}}. Entra skulle försöka om och om igen.',
    remedy: tellEndpoint,
  },
} as const;

export const changing = { ...troubles, ...lost, ...refused } as const;

export const oddStatus = {
  'odd-status': {
    why: 'Ändringen gjordes men besvarades med {{answer}}. SCIM tillåter bara 200 och 204.',
    remedy: tellEndpoint,
  },
} as const;
