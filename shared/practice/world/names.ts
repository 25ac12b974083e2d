/** What ordinary people of the practice tenant are put together from. All names are made up or commonplace. */
export const givenNames = [
  ['Astrid', 'Björn', 'Camilla', 'David', 'Ebba', 'Fredrik', 'Gunilla', 'Håkan', 'Ingrid', 'Jonas'],
  ['Kerstin', 'Lars', 'Malin', 'Niklas', 'Oskar', 'Pia', 'Rickard', 'Sofia', 'Tobias', 'Ulrika'],
  ['Viktor', 'Ylva', 'Aino', 'Mikko', 'Noor', 'Amir', 'Söğüt', 'Márta', 'Jiří', 'Beata'],
].flat() as [string, ...string[]];

export const surnames = [
  ['Andersson', 'Berg', 'Carlsson', 'Dahlström', 'Eriksson', 'Forsberg', 'Gustafsson', 'Hägglund'],
  ['Isaksson', 'Jönsson', 'Karlsson', 'Lundqvist', 'Månsson', 'Norén', 'Olofsson', 'Pettersson'],
  ['Rönnbäck', 'Strömberg', 'Törnqvist', 'Wikström', 'Åkesson', 'Äng', 'Öhman', 'Niemi'],
  ['Korhonen', 'Kowalczyk', 'Nguyễn', 'Szabó', 'Dvořák', 'Yıldız', 'Haddad', 'Thorsteinsson'],
].flat() as [string, ...string[]];

export const cities = ['Nordvik', 'Älvdalen', 'Östersund', 'Härnösand', 'Skärhamn', 'Malå'] as [
  string,
  ...string[],
];

export interface Department {
  readonly name: string;
  readonly costCenter: string;
  readonly titles: [string, ...string[]];
  /** Share of the ordinary people that work here. */
  readonly share: number;
}

export const departments = {
  response: {
    name: 'Insats',
    costCenter: '4100',
    titles: ['Brandman', 'Styrkeledare', 'Rökdykare', 'Maskinist'],
    share: 0.5,
  },
  reserve: { name: 'Värn', costCenter: '4150', titles: ['Deltidsbrandman', 'Värnman'], share: 0.12 },
  command: {
    name: 'Ledning & larm',
    costCenter: '4200',
    titles: ['Insatsledare', 'Larmoperatör', 'Vakthavande befäl'],
    share: 0.18,
  },
  technology: { name: 'Teknik', costCenter: '4300', titles: ['Radiotekniker', 'IT-tekniker'], share: 0.1 },
  office: { name: 'Förvaltning', costCenter: '4400', titles: ['Handläggare', 'Ekonom'], share: 0.1 },
} as const satisfies Record<string, Department>;

export type DepartmentId = keyof typeof departments;

const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  đ: 'd',
};

/** `Åsa Öström-Ångman` → `asa.ostrom-angman`: the part of an address before the @. */
export function nicknameOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/ +/g, '.');
}

/**
 * Mobile numbers that nobody has, with blanks as people type them: the Swedish Post and Telecom Authority's
 * numbers for fiction (070-174 06 05 to 99), Ofcom's (07700 900000 to 900999), then North America's 555-01xx.
 */
export function fictionalMobile(index: number): string {
  if (index < 95) return `+46 70 174 06 ${String(index + 5).padStart(2, '0')}`;
  if (index < 1095) return `+44 7700 900${String(index - 95).padStart(3, '0')}`;
  const rest = index - 1095;
  return `+1 ${201 + (Math.floor(rest / 100) % 788)} 555 01${String(rest % 100).padStart(2, '0')}`;
}
