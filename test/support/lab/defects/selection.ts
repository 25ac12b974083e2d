import { type LabAnswer, refuse, withBody } from '../answers';
import type { Spoil } from '../open-lab';
import { listOf, plainOf } from '../schema';
import type { Defect } from './defect';

const exclusion = ['excluded-members', 'entra-group-probe'] as const;

/** Every comparison judged by another operator. */
const on = (pattern: RegExp, given: LabAnswer): Spoil => {
  return () => (was, request) => (pattern.test(request.path) && was.status === 200 ? given : was);
};
const withAttributes = /[?&]attributes=/;
const withoutMembers = /excludedAttributes=members/i;

/** Answers with more, or less, than was asked for. */
export const selectionDefects: readonly Defect[] = [
  {
    name: 'members shown in lists all the same',
    among: exclusion,
    rules: (right) => ({
      select: (one, chosen, where) => (where === 'list' ? one : right.select(one, chosen, where)),
    }),
  },
  {
    name: 'members shown in a single group all the same',
    among: exclusion,
    rules: (right) => ({
      select: (one, chosen, where) => (where === 'one' ? one : right.select(one, chosen, where)),
    }),
  },
  {
    name: 'members emptied, id gone',
    among: [...exclusion, 'id-present'],
    answer: () => (was, request) =>
      withoutMembers.test(request.path) && was.status === 200
        ? withBody(was, (json) => ({
            ...json,
            Resources: listOf(json.Resources).map((one) => ({ ...plainOf(one), id: undefined })),
          }))
        : was,
  },
  {
    name: 'without members means without a name',
    among: exclusion,
    answer: () => (was, request) =>
      withoutMembers.test(request.path) && was.status === 200
        ? withBody(was, ({ displayName: _, ...json }) => ({
            ...json,
            ...(json.Resources
              ? {
                  Resources: listOf(json.Resources).map((one) => ({
                    ...plainOf(one),
                    displayName: undefined,
                  })),
                }
              : {}),
          }))
        : was,
  },
  {
    name: 'excludedAttributes refused',
    among: exclusion,
    answer: on(/excludedAttributes=/, refuse(400, 'No', 'invalidValue')),
  },
  {
    name: 'excludedAttributes breaks it',
    among: exclusion,
    answer: on(/excludedAttributes=/, refuse(500, 'null')),
  },
  {
    name: 'attributes drops the id',
    among: ['attributes-selection', 'id-present'],
    answer: () => (was, request) =>
      withAttributes.test(request.path) && was.status === 200
        ? withBody(was, ({ id: _, ...json }) => ({
            ...json,
            ...(json.Resources
              ? { Resources: listOf(json.Resources).map((one) => ({ ...plainOf(one), id: undefined })) }
              : {}),
          }))
        : was,
  },
  {
    name: 'attributes breaks it',
    among: ['attributes-selection'],
    answer: on(withAttributes, refuse(500, 'null')),
  },
  {
    name: 'attributes refused',
    among: ['attributes-selection'],
    answer: on(withAttributes, refuse(400, 'No')),
  },
  {
    name: 'attributes gives what was not asked for and keeps the rest',
    among: ['attributes-selection'],
    rules: (right) => ({
      select: (one, chosen, where) =>
        right.select(one, { only: null, without: [...chosen.without, ...(chosen.only ?? [])] }, where),
    }),
  },
  {
    name: 'attributes finds nobody',
    among: ['attributes-selection', 'paging'],
    answer: () => (was, request) =>
      withAttributes.test(request.path) && was.status === 200
        ? withBody(was, (json) =>
            json.Resources ? { ...json, totalResults: 0, Resources: [] } : { schemas: json.schemas },
          )
        : was,
  },
];
