import { answer, refusal, refuse } from '../answers';
import { plainOf } from '../schema';
import type { Defect } from './defect';
import { hearing, into, operating } from './writing';

const person = /^\/Users\/[^/?]/;
const plain = ['patch-plain'] as const;
const flag = ['patch-flag'] as const;
const filtered = ['patch-filtered-path'] as const;
const every = ['patch-every-path'] as const;
/** Touches each PATCH, or several kinds of them. */
const anyPatch = [
  ...plain,
  ...flag,
  ...filtered,
  ...every,
  'patch-odd-case',
  'patch-boolean-text',
  'patch-user-name',
  'person-disable',
  'person-enable',
  'patch-empty',
] as const;

const bad = (detail: string, kind = 'invalidValue') => refusal(400, detail, kind);

/** PATCHes of people that are refused, misread or forgotten. */
export const patchDefects: readonly Defect[] = [
  {
    name: 'op in capitals refused',
    among: [...plain, 'patch-odd-case', ...anyPatch],
    hear: hearing(person, ({ op }) => /^[A-Z]/.test(String(op)), refuse(400, 'Unknown op', 'invalidSyntax')),
  },
  {
    name: 'op in capitals ignored',
    among: [...plain, 'patch-odd-case', ...anyPatch],
    hear: hearing(person, ({ op }) => /^[A-Z]/.test(String(op)), answer(204)),
  },
  {
    name: 'op in small letters refused',
    among: [...flag, 'patch-odd-case', ...anyPatch],
    hear: hearing(
      person,
      ({ op }) => /^[a-z]+$/.test(String(op)),
      refuse(400, 'Unknown op', 'invalidSyntax'),
    ),
  },
  {
    name: 'op in mixed case refused',
    among: ['patch-odd-case'],
    hear: hearing(
      person,
      ({ op }) => !/^(?:[A-Z]?[a-z]+)$/.test(String(op)),
      refuse(400, 'Unknown op', 'invalidSyntax'),
    ),
  },
  {
    name: 'op in mixed case ignored',
    among: ['patch-odd-case'],
    hear: hearing(person, ({ op }) => !/^(?:[A-Z]?[a-z]+)$/.test(String(op)), answer(204)),
  },
  {
    name: 'Add is refused for what is there',
    among: anyPatch,
    rules: operating('Users', (one, resource, asUsual) => {
      if (one.op === 'add' && one.path && resource[one.path] !== undefined) throw bad('It is there');
      asUsual();
    }),
  },
  {
    name: 'Add is not known',
    among: [...plain, ...every, ...filtered],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.op === 'add') throw bad('No such op');
      asUsual();
    }),
  },
  {
    name: 'Replace is refused for what is not there',
    among: anyPatch,
    rules: operating('Users', (one, resource, asUsual) => {
      if (one.op === 'replace' && one.path && /^\w+$/.test(one.path) && resource[one.path] === undefined)
        throw bad('Nothing there', 'noTarget');
      asUsual();
    }),
  },
  {
    name: 'without a path refused',
    among: [...flag, 'person-disable', 'person-enable', 'patch-odd-case', 'patch-boolean-text'],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.path === undefined) throw bad('Where?', 'noTarget');
      asUsual();
    }),
  },
  {
    name: 'without a path ignored',
    among: [...flag, 'person-disable', 'person-enable', 'patch-odd-case', 'patch-boolean-text'],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.path !== undefined) asUsual();
    }),
  },
  {
    name: 'without a path all else is lost',
    among: [...flag, 'person-disable', 'person-enable', 'patch-odd-case', 'patch-boolean-text'],
    rules: operating('Users', (one, resource, asUsual) => {
      const { id, userName, meta } = resource;
      if (one.path === undefined) into(resource, { id, userName, meta });
      asUsual();
    }),
  },
  {
    name: 'dotted names kept as they are',
    among: flag,
    rules: operating('Users', (one, resource, asUsual) => {
      const value = plainOf(one.value);
      const dotted = Object.keys(value).filter((name) => /^\w+\.\w+$/.test(name));
      if (one.path !== undefined || dotted.length === 0) return asUsual();
      for (const name of dotted) resource[name] = value[name];
    }),
  },
  {
    name: 'dotted names ignored',
    among: flag,
    rules: (right) => ({
      operate: (resource, one, kind) =>
        right.operate(
          resource,
          one.path === undefined
            ? {
                ...one,
                value: Object.fromEntries(
                  Object.entries(plainOf(one.value)).filter(([name]) => !/^\w+\.\w+$/.test(name)),
                ),
              }
            : one,
          kind,
        ),
    }),
  },
  {
    name: 'URNs as names ignored',
    among: flag,
    rules: (right) => ({
      operate: (resource, one, kind) =>
        right.operate(
          resource,
          one.path === undefined
            ? {
                ...one,
                value: Object.fromEntries(
                  Object.entries(plainOf(one.value)).filter(([name]) => !/^urn:/i.test(name)),
                ),
              }
            : one,
          kind,
        ),
    }),
  },
  {
    name: 'URNs as names refused',
    among: flag,
    rules: operating('Users', (one, _, asUsual) => {
      if (one.path === undefined && Object.keys(plainOf(one.value)).some((name) => /^urn:/i.test(name)))
        throw bad('What is this?', 'invalidPath');
      asUsual();
    }),
  },
  {
    name: 'URNs as paths refused',
    among: [...every, ...plain],
    rules: operating('Users', (one, _, asUsual) => {
      if (/^urn:/i.test(one.path ?? '')) throw bad('No such path', 'invalidPath');
      asUsual();
    }),
  },
  {
    name: 'URNs as paths ignored',
    among: [...every, ...plain],
    rules: operating('Users', (one, _, asUsual) => {
      if (!/^urn:/i.test(one.path ?? '')) asUsual();
    }),
  },
  {
    name: 'one label cannot be changed',
    among: [...every, ...flag, ...plain],
    rules: operating('Users', (one, _, asUsual) => {
      if (!/label2$/.test(one.path ?? '')) asUsual();
    }),
  },
  {
    name: 'a change of one label loses the others',
    among: [...every, ...flag, ...plain],
    rules: operating('Users', (one, resource, asUsual) => {
      const [, urn] = /^(urn:.*grouptalk.*):label\d$/.exec(one.path ?? '') ?? [];
      if (urn) delete resource[urn];
      asUsual();
    }),
  },
  {
    name: 'a change of the given name loses the family name',
    among: [...every, ...flag, ...plain],
    rules: operating('Users', (one, resource, asUsual) => {
      if (one.path === 'name.givenName') delete resource.name;
      asUsual();
    }),
  },
  {
    name: 'the family name cannot be changed',
    among: [...every, ...plain],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.path !== 'name.familyName') asUsual();
    }),
  },
  {
    name: 'externalId cannot be changed',
    among: [...every, ...plain, ...flag],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.path === 'externalId') throw bad('It stays', 'mutability');
      asUsual();
    }),
  },
];
