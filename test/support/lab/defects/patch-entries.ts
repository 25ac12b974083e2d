import { refusal } from '../answers';
import type { Operation } from '../operate';
import { listOf, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';
import { operating } from './writing';

const plain = ['patch-plain'] as const;
const filtered = ['patch-filtered-path'] as const;
const every = ['patch-every-path'] as const;

const bad = (detail: string, kind = 'invalidValue') => refusal(400, detail, kind);
const entryPath = ({ path }: Operation) => path !== undefined && /\[/.test(path);
const isThere = (resource: Plain, path = '') => {
  const [, name = '', type] = /^(\w+)\[type eq "(\w+)"\]/i.exec(path) ?? [];
  return listOf(resource[name]).some((one) => plainOf(one).type === type);
};

/** PATCHes of one entry of phones or mails. */
export const entryDefects: readonly Defect[] = [
  {
    name: 'no entry: noTarget',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      if (entryPath(one) && one.op !== 'remove' && !isThere(resource, one.path))
        throw bad('Nothing there', 'noTarget');
      asUsual();
    }),
  },
  {
    name: 'no entry: answered and ignored',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      if (!entryPath(one) || isThere(resource, one.path)) asUsual();
    }),
  },
  {
    name: 'no entry: made without its type',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      const [, name = ''] = /^(\w+)\[/.exec(one.path ?? '') ?? [];
      if (name === '' || one.op === 'remove' || isThere(resource, one.path)) return asUsual();
      resource[name] = [...listOf(resource[name]), { value: one.value }];
    }),
  },
  {
    name: 'an entry: the first one changed instead',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      const [, name = ''] = /^(\w+)\[/.exec(one.path ?? '') ?? [];
      const entries = listOf(resource[name]);
      if (entries.length === 0) return asUsual();
      resource[name] = entries.map((entry, n) => (n === 0 ? { ...plainOf(entry), value: one.value } : entry));
    }),
  },
  {
    name: 'an entry: all of them changed',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      const [, name = ''] = /^(\w+)\[/.exec(one.path ?? '') ?? [];
      if (name === '' || !isThere(resource, one.path)) return asUsual();
      resource[name] = listOf(resource[name]).map((entry) => ({ ...plainOf(entry), value: one.value }));
    }),
  },
  {
    name: 'an entry: the others are lost',
    among: [...filtered, ...every],
    rules: operating('Users', (one, resource, asUsual) => {
      asUsual();
      const [, name = '', type] = /^(\w+)\[type eq "(\w+)"\]/.exec(one.path ?? '') ?? [];
      if (name !== '')
        resource[name] = listOf(resource[name]).filter((entry) => plainOf(entry).type === type);
    }),
  },
  {
    name: 'an entry: a second one of its type is made',
    among: [...filtered, ...every, ...plain],
    rules: operating('Users', (one, resource, asUsual) => {
      const [, name = '', type] = /^(\w+)\[type eq "(\w+)"\]/.exec(one.path ?? '') ?? [];
      if (name === '' || one.op === 'remove') return asUsual();
      resource[name] = [...listOf(resource[name]), { type, value: one.value }];
    }),
  },
  {
    name: 'entries refused',
    among: [...filtered, ...every],
    rules: operating('Users', (one, _, asUsual) => {
      if (entryPath(one)) throw bad('No brackets', 'invalidPath');
      asUsual();
    }),
  },
];
