import { enterprise, groupExtra, labels, type Plain } from './schema';

const mail = (value: string, type = 'work') => ({ value, type });
const mobile = (value: string) => ({ value, type: 'mobile' });

const person = (userName: string, givenName: string, familyName: string, more: Plain = {}): Plain => ({
  userName,
  externalId: `ext-${userName.split('@')[0]}`,
  active: true,
  name: { givenName, familyName },
  emails: [mail(userName.toLowerCase())],
  ...more,
});

const towns = ['Umeå', 'Luleå', 'Kiruna', 'Visby', 'Malmö', 'Örebro', 'Växjö', 'Gävle', 'Borås'];

/** Who works at the lab: names, mails and phones as life writes them. */
export const seededPeople: readonly Plain[] = [
  person('asa.oberg@example.com', 'Åsa', 'Öberg', {
    phoneNumbers: [mobile('+46 70 174 06 01')],
    [enterprise]: { costCenter: 'Växel 12', organization: 'Räddningstjänsten' },
    [labels]: { label1: 'Blå', label2: 'Röd', label3: '3', label4: 'fyra', label5: 'Fem & sex' },
  }),
  person("zoe.o'brien@example.com", 'Zoë', "O'Brien", { phoneNumbers: [mobile('0701740602')] }),
  person('bo+vakt@example.com', 'Bo', 'Berg', { phoneNumbers: [mobile('+46701740603')] }),
  person('linnea@example.com', 'Linnéa 🎷', 'Sång', { [labels]: { label1: '🎷' } }),
  person('nils.tva@example.com', 'Nils', 'Två', {
    phoneNumbers: [mobile('+46 70 174 06 05'), { value: '+46 8 465 004 05', type: 'work' }],
    emails: [mail('nils.tva@example.com'), mail('nils@home.example', 'home')],
  }),
  person('svc-radio', 'Radio', 'Växel', { emails: undefined, phoneNumbers: [mobile('+46 8 465 004 05')] }),
  person('borta.larsson@example.com', 'Borta', 'Larsson', { active: false }),
  person('KARIN.Berg@Example.com', 'Karin', 'Berg', { phoneNumbers: [mobile('(070) 174-06-08')] }),
  person('pelle.ek@example.com', 'Per "Pelle"', 'Ek', { [enterprise]: { costCenter: 'A\\B' } }),
  person('li@example.com', '伟', '李', { phoneNumbers: [mobile('+86 10 1234 5678')] }),
  person('anna@example.com', 'Anna', 'Ek', { phoneNumbers: [mobile('+46 70 174 06 11')] }),
  person('johanna@example.com', 'Johanna', 'Ek'),
  person('eva.utan@example.com', 'Eva', 'Utan', { externalId: undefined, name: { givenName: 'Eva' } }),
  person('ola.annan@example.com', 'Ola', 'Annan', { emails: [mail('Ola.Annan.Privat@example.org')] }),
  person('björn.ask@example.com', 'Björn', 'Ask'),
  ...towns.map((town, n) =>
    person(`vakt${n + 1}@example.com`, town, 'Vakt', {
      phoneNumbers: [mobile(`+46 70 174 07 ${String(n + 1).padStart(2, '0')}`)],
      [enterprise]: { costCenter: String(100 + n), organization: town },
    }),
  ),
];

/** `members`: places in `seededPeople`. */
export const seededGroups: readonly { readonly group: Plain; readonly members: readonly number[] }[] = [
  { group: { displayName: 'Räddning Nord', externalId: 'g-1' }, members: [0, 1, 2, 6] },
  { group: { displayName: 'Team A & B', [groupExtra]: { description: 'Två lag' } }, members: [0, 13] },
  { group: { displayName: 'Drift "24/7"', externalId: 'g-3' }, members: [5] },
  { group: { displayName: 'Tom grupp', externalId: 'g-4' }, members: [] },
];
