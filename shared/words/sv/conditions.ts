/** What is wrong around the app and spoils all else: a clock that is wrong, a tenant that is out of reach. */
export const conditions = {
  clock: {
    ahead: 'Datorns klocka går {{span}} före.',
    behind: 'Datorns klocka går {{span}} efter.',
    why: 'Tills den går rätt bedöms inloggningar och hemliga token fel. Ställ den först:',
    'then-sign-in': 'Logga sedan in: då kontrolleras den igen.',
    how: {
      win32: 'Inställningar > Tid och språk > Datum och tid > Synkronisera nu',
      darwin: 'Systeminställningar > Allmänt > Datum och tid > Ställ in tid och datum automatiskt',
      linux: '”sudo timedatectl set-ntp true” i en terminal',
    },
  },
  'out-of-reach': {
    title: 'Klientorganisationen gick inte att nå.',
    seen: 'Det som visas lästes',
    until: 'Du kan läsa allt. Det som frågar efter eller ändrar något väntar på nätverket.',
    again: 'Appen läser igen av sig själv, varje minut och när nätverket är tillbaka.',
    asking: 'Frågar Microsoft',
    'no-network': 'Datorn rapporterar inget nätverk, och det behövs för att logga in.',
  },
} as const;
