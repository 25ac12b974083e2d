import { guidFrom, type Random } from '../random';
import type { MadePerson } from './create-users';
import type { DepartmentId } from './names';
import type { PracticeGroup, PracticeTenant } from './state';

/** The six groups by the part that they play. */
export interface GroupCast {
  /** Assigned wherever the tenant is configured; `reserve` is nested in it. */
  readonly response: PracticeGroup;
  readonly reserve: PracticeGroup;
  /** Assigned wherever the tenant is configured. */
  readonly command: PracticeGroup;
  readonly technology: PracticeGroup;
  readonly exercise: PracticeGroup;
  /** Mail only: Entra does not let such a group be assigned to an app. */
  readonly everybody: PracticeGroup;
}

export const groupNames = { response: 'Insats alla stationer', command: 'Ledning & larm' } as const;

export function createGroups(
  random: Random,
  tenant: PracticeTenant,
  people: readonly MadePerson[],
): GroupCast {
  const present = people.filter(({ user }) => user.deletedDateTime === null && user.userType === 'Member');
  const of = (...departments: readonly DepartmentId[]) =>
    present.filter(({ department }) => departments.includes(department)).map(({ user }) => user.id);
  const group = (
    displayName: string,
    memberIds: string[],
    more: Partial<PracticeGroup> = {},
  ): PracticeGroup => ({
    id: guidFrom(random),
    displayName,
    description: null,
    mail: null,
    securityEnabled: true,
    memberIds,
    ...more,
  });
  const reserve = group('Värnstyrka Skärgården', of('reserve'), {
    description: 'Deltid och värn, larmas via insatsgruppen',
  });
  return {
    response: group(groupNames.response, [...of('response'), reserve.id], {
      description: 'Utryckande personal, dygnet runt',
    }),
    reserve,
    command: group(groupNames.command, of('command'), { description: 'Ledningscentral "Norr"' }),
    technology: group('Teknik', of('technology')),
    exercise: group(
      'Samverkansövning Älvdalen hösten 2026: räddningstjänst, ambulans och frivilliga resursgrupper',
      of('response', 'command').filter((_, index) => index % 3 === 0),
    ),
    everybody: group(
      'Alla medarbetare',
      present.map(({ user }) => user.id),
      { mail: `alla@${tenant.defaultDomain}`, securityEnabled: false },
    ),
  };
}
