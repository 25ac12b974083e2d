import { guidFrom, pick, type Random } from '../random';
import {
  cities,
  type DepartmentId,
  departments,
  fictionalMobile,
  givenNames,
  nicknameOf,
  surnames,
} from './names';
import { type KnownPerson, knownPeople } from './people';
import type { PracticeTenant, PracticeUser } from './state';

export interface MadePerson {
  readonly user: PracticeUser;
  readonly department: DepartmentId;
  readonly known: KnownPerson | null;
}

/**
 * The known people first, then ordinary ones until `count` people stand in the directory; whoever lies in the
 * recycle bin comes on top. `count` below the number of known people is raised to it.
 */
export function createUsers(
  random: Random,
  tenant: PracticeTenant,
  count: number,
  now: number,
): readonly MadePerson[] {
  const taken = new Set<string>();
  const people: MadePerson[] = [];
  for (const one of knownPeople) {
    taken.add(one.nickname);
    people.push(makePerson(random, tenant, one, people.length, now));
  }
  const inBin = knownPeople.filter((one) => one.inRecycleBin).length;
  while (people.length < count + inBin) {
    const ordinary = ordinaryPerson(random, taken);
    const { user, department } = makePerson(random, tenant, ordinary, people.length, now);
    people.push({ user, department, known: null });
  }
  return people;
}

function ordinaryPerson(random: Random, taken: Set<string>): KnownPerson {
  const displayName = `${pick(random, givenNames)} ${pick(random, surnames)}`;
  let nickname = nicknameOf(displayName);
  for (let again = 2; taken.has(nickname); again += 1) nickname = `${nicknameOf(displayName)}${again}`;
  taken.add(nickname);
  const gap = random();
  return {
    displayName,
    nickname,
    department: departmentFor(random()),
    ...(gap < 0.04 ? { without: ['phone'] } : gap < 0.06 ? { without: ['mail'] } : {}),
  };
}

function departmentFor(draw: number): DepartmentId {
  let sum = 0;
  for (const [id, { share }] of Object.entries(departments)) {
    sum += share;
    if (draw < sum) return id as DepartmentId;
  }
  return 'office';
}

function makePerson(
  random: Random,
  tenant: PracticeTenant,
  person: KnownPerson,
  index: number,
  now: number,
): MadePerson {
  const department = departments[person.department];
  const city = pick(random, cities);
  const words = person.displayName.split(' ');
  const lacks = (what: 'phone' | 'mail' | 'costCenter') => person.without?.includes(what) ?? false;
  const home = person.guestOf ?? tenant.defaultDomain;
  const user: PracticeUser = {
    id: guidFrom(random),
    userPrincipalName: person.guestOf
      ? `${person.nickname}_${person.guestOf}#EXT#@${tenant.initialDomain}`
      : `${person.nickname}@${tenant.defaultDomain}`,
    displayName: person.displayName,
    givenName: person.givenName === undefined ? (words[0] ?? null) : person.givenName,
    surname: person.surname === undefined ? words.slice(1).join(' ') || null : person.surname,
    mail: lacks('mail') ? null : `${person.nickname}@${home}`,
    mailNickname: person.nickname,
    mobilePhone: lacks('phone') ? null : fictionalMobile(index),
    department: department.name,
    jobTitle: person.title ?? pick(random, department.titles),
    companyName: person.guestOf ? 'Ambulanse Midt' : tenant.displayName,
    officeLocation: `Station ${city}`,
    city,
    state: 'Norrland',
    extensionAttributes: {
      ...(lacks('costCenter') ? {} : { extensionAttribute1: department.costCenter }),
      extensionAttribute2: `RAKEL ${204_000 + index}`,
    },
    accountEnabled: !person.disabled,
    userType: person.guestOf ? 'Guest' : 'Member',
    deletedDateTime: person.inRecycleBin ? new Date(now - 6 * 86_400_000).toISOString() : null,
  };
  return { user, department: person.department, known: person };
}
