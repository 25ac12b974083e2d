/** Who is there before the doctor comes, in the words of SCIM's core schemas. */
export const people = ['Åsa Öberg', 'Bo Berg', "Zoë O'Brien", 'Nils Två', 'Eva Ek', 'Li Vakt'].map(
  (whole, n) => {
    const [givenName = '', familyName = ''] = whole.split(' ');
    const userName = `${givenName}.${familyName}@example.com`.normalize('NFD').replace(/[^\w.@]/g, '');
    return {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName,
      externalId: `person-${n}`,
      active: true,
      name: { givenName, familyName },
      displayName: whole,
      emails: [{ value: userName.toLowerCase(), type: 'work', primary: true }],
      // The last one has no telephone.
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { costCenter: `Cost ${n}` },
      ...(n < 5 ? { phoneNumbers: [{ value: `+46 8 465 004 0${n}`, type: 'mobile' }] } : {}),
    };
  },
);

export const groups = ['Räddning Nord', 'Drift'].map((displayName, n) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  displayName,
  externalId: `group-${n}`,
}));
