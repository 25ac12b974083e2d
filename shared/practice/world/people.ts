import type { DepartmentId } from './names';
import type { PlantedDifficulty } from './planted';

/** A person of the practice tenant who is there in every world, with what makes them special. */
export interface KnownPerson {
  readonly displayName: string;
  /** Default: the first and the last word of `displayName`. */
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly nickname: string;
  readonly department: DepartmentId;
  readonly title?: string;
  readonly without?: readonly ('phone' | 'mail' | 'costCenter')[];
  readonly disabled?: true;
  readonly inRecycleBin?: true;
  /** Home address of a guest. */
  readonly guestOf?: string;
  /** Assigned by name, not through a group, wherever the tenant is configured. */
  readonly assignedDirectly?: true;
  readonly difficulty?: Pick<PlantedDifficulty, 'why' | 'stops'>;
}

/** Template IDs of Microsoft's built-in roles (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference). */
export const roleTemplates = {
  globalAdministrator: { id: '62e90394-69f5-4237-9190-012177145e10', name: 'Global Administrator' },
  cloudApplicationAdministrator: {
    id: '158c047a-c907-4556-b7ef-446551a6b5f7',
    name: 'Cloud Application Administrator',
  },
  applicationAdministrator: {
    id: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
    name: 'Application Administrator',
  },
  globalReader: { id: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451', name: 'Global Reader' },
} as const;

export interface SignInPerson extends KnownPerson {
  readonly role: keyof typeof roleTemplates | null;
  /** How the sign-in page describes this person. */
  readonly says: string;
}

/** The people whom the practice sign-in page offers. The first is the default. */
export const signInPeople = {
  cloudApplicationAdministrator: {
    displayName: 'Anna Lindqvist',
    nickname: 'anna.lindqvist',
    department: 'technology',
    title: 'IT-ansvarig',
    assignedDirectly: true,
    role: 'cloudApplicationAdministrator',
    says: 'Cloud Application Administrator',
  },
  globalAdministrator: {
    displayName: 'Greta Holm',
    nickname: 'greta.holm',
    department: 'technology',
    title: 'IT-chef',
    role: 'globalAdministrator',
    says: 'Global Administrator',
  },
  applicationAdministrator: {
    displayName: 'Adam Ek',
    nickname: 'adam.ek',
    department: 'technology',
    role: 'applicationAdministrator',
    says: 'Application Administrator',
  },
  appOwner: {
    displayName: 'Olle Sjöberg',
    nickname: 'olle.sjoberg',
    department: 'command',
    role: null,
    says: 'Owner of the GroupTalk enterprise application',
  },
  globalReader: {
    displayName: 'Ragna Nyström',
    nickname: 'ragna.nystrom',
    department: 'office',
    role: 'globalReader',
    says: 'Global Reader',
  },
  plainUser: {
    displayName: 'Per Dahl',
    nickname: 'per.dahl',
    department: 'response',
    role: null,
    says: 'No role',
  },
} as const satisfies Record<string, SignInPerson>;

/** Somebody in an assigned group who has no phone number yet. */
export const nicknameWithoutPhone = 'elin.sandstrom';

/** Names, gaps and states that provisioning trips over, or must not trip over. */
const difficultPeople: readonly KnownPerson[] = [
  { displayName: 'Åsa Öström-Ångman', nickname: 'asa.ostrom-angman', department: 'response' },
  { displayName: 'Łukasz Żółkiewski', nickname: 'lukasz.zolkiewski', department: 'response' },
  { displayName: 'Þórdís Æsudóttir', nickname: 'thordis.aesudottir', department: 'command' },
  { displayName: "Siobhán O'Brien", nickname: 'siobhan.obrien', department: 'response' },
  { displayName: 'ليلى حداد', nickname: 'layla.haddad', department: 'command' },
  {
    displayName: 'Maria Fredrika Josefina Charlotta von Rosenschöld-Liljencrantz af Södermanland och Tiveden',
    givenName: 'Maria Fredrika Josefina Charlotta',
    surname: 'von Rosenschöld-Liljencrantz af Södermanland och Tiveden',
    nickname: 'maria.rosenschold',
    department: 'command',
  },
  {
    displayName: 'Sukarno',
    givenName: 'Sukarno',
    surname: null,
    nickname: 'sukarno',
    department: 'response',
    difficulty: { why: 'no-family-name', stops: false },
  },
  {
    displayName: 'Elin Sandström',
    nickname: nicknameWithoutPhone,
    department: 'response',
    without: ['phone'],
  },
  { displayName: 'Mats Öberg', nickname: 'mats.oberg', department: 'response', without: ['mail'] },
  {
    displayName: 'Stina Falk',
    nickname: 'stina.falk',
    department: 'command',
    without: ['phone', 'mail', 'costCenter'],
  },
  {
    displayName: 'Torsten Fagerlund',
    nickname: 'torsten.fagerlund',
    department: 'response',
    disabled: true,
    difficulty: { why: 'account-disabled', stops: true },
  },
  {
    displayName: 'Kari Brækhus (Ambulanse Midt)',
    givenName: 'Kari',
    surname: 'Brækhus',
    nickname: 'kari.braekhus',
    department: 'command',
    guestOf: 'ambulansemidt.example',
    assignedDirectly: true,
    difficulty: { why: 'guest-name-stripped', stops: false },
  },
  { displayName: 'Johan Andersson', nickname: 'johan.andersson', department: 'response' },
  { displayName: 'Johan Andersson', nickname: 'johan.andersson2', department: 'reserve' },
  {
    displayName: 'Ulla Frisk',
    nickname: 'ulla.frisk',
    department: 'response',
    inRecycleBin: true,
    difficulty: { why: 'recycle-bin', stops: true },
  },
];

/** Everybody who is in every world, in the order in which they were made. */
export const knownPeople: readonly KnownPerson[] = [...Object.values(signInPeople), ...difficultPeople];
