/** What every check can say without having judged anything. `because` is the id of another check. */
export const notTried = {
  blocked: {
    why: 'Det här provades inte, eftersom en annan kontroll kommer först: ”$t(finding.{{because}}.title)”.',
    remedy: 'Åtgärda den och kontrollera sedan igen.',
  },
  explained: {
    why: 'Det här misslyckades av samma skäl som ”$t(finding.{{because}}.title)”.',
    remedy: 'Åtgärda det och kontrollera sedan igen.',
  },
  cancelled: {
    why: 'Det här blev inte klart, eftersom kontrollerna stoppades.',
    remedy: 'Kontrollera igen.',
  },
  crashed: {
    why: 'Appen kunde inte hantera svaret. Det är ett fel i appen.',
    remedy: 'Rapportera det, gärna med slutpunktens svar om du får dela det.',
  },
} as const;
