import { answer, refusal, refuse } from '../answers';
import type { Operation } from '../operate';
import { isPlain, listOf, plainOf } from '../schema';
import type { Defect } from './defect';
import { answering, into, operating } from './writing';

const person = /^\/Users\/[^/?]/;
const every = ['patch-every-path'] as const;

const bad = (detail: string, kind = 'invalidValue') => refusal(400, detail, kind);
const isText = (value: unknown) => typeof value === 'string' && /^(?:true|false)$/i.test(value);
const onActive = ({ path, value }: Operation) =>
  path?.toLowerCase() === 'active' || (isPlain(value) && 'active' in value);
const activeOf = ({ value }: Operation) => (isPlain(value) ? value.active : value);

/** Booleans, empty values and what cannot be done, in a PATCH. */
export const valueDefects: readonly Defect[] = [
  {
    name: 'half of a refused PATCH is done',
    among: ['patch-refused'],
    rules: (right, world) => ({
      // One after the other, each for good.
      operations: (body) => listOf(body.Operations).map((one) => plainOf(one) as unknown as Operation),
      operate: (resource, one, kind) => {
        for (const read of right.operations({ Operations: [one] })) right.operate(resource, read, kind);
        world[kind].set(String(resource.id), structuredClone(resource));
      },
    }),
  },
  {
    name: 'texts for booleans refused',
    among: ['patch-boolean-text', 'person-disable', 'person-enable'],
    rules: operating('Users', (one, _, asUsual) => {
      if (onActive(one) && isText(activeOf(one))) throw bad('Not a boolean');
      asUsual();
    }),
  },
  {
    name: 'texts for booleans kept as texts',
    among: ['patch-boolean-text', 'person-disable', 'person-enable'],
    rules: operating('Users', (one, resource, asUsual) => {
      asUsual();
      if (onActive(one) && isText(activeOf(one))) resource.active = activeOf(one);
    }),
  },
  {
    name: 'every text is true',
    among: ['patch-boolean-text', 'person-disable', 'person-enable'],
    rules: operating('Users', (one, resource, asUsual) => {
      asUsual();
      if (onActive(one)) resource.active = Boolean(activeOf(one));
    }),
  },
  {
    name: 'real booleans refused',
    among: ['patch-boolean-text', 'patch-flag', 'person-disable', 'person-enable'],
    rules: operating('Users', (one, _, asUsual) => {
      if (onActive(one) && typeof activeOf(one) === 'boolean') throw bad('Not a text');
      asUsual();
    }),
  },
  {
    name: 'null breaks it',
    among: ['patch-empty'],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.op !== 'remove' && one.value === null) throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'null kept as a word',
    among: ['patch-empty'],
    rules: (right) => ({
      operate: (resource, one, kind) =>
        right.operate(resource, one.value === null ? { ...one, value: 'null' } : one, kind),
    }),
  },
  {
    name: 'an empty text breaks it',
    among: ['patch-empty'],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.value === '') throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'an empty text loses everything',
    among: ['patch-empty'],
    rules: operating('Users', (one, resource, asUsual) => {
      const { id, userName, externalId, meta } = resource;
      if (one.value === '') into(resource, { id, userName, externalId, meta });
      else asUsual();
    }),
  },
  {
    name: 'remove answered and forgotten',
    among: ['patch-empty', ...every],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.op !== 'remove') asUsual();
    }),
  },
  {
    name: 'remove breaks it',
    among: ['patch-empty', ...every],
    rules: operating('Users', (one, _, asUsual) => {
      if (one.op === 'remove') throw refusal(500, 'null');
      asUsual();
    }),
  },
  {
    name: 'what cannot be done breaks it',
    among: ['patch-refused'],
    answer: answering('PATCH', person, (was) => (was.status === 400 ? refuse(500, 'null') : was)),
  },
  {
    name: 'what cannot be done is answered with 204',
    among: ['patch-refused'],
    answer: answering('PATCH', person, (was) => (was.status === 400 ? answer(204) : was)),
  },
  {
    name: 'what cannot be done gets an error inside a 200',
    among: ['patch-refused'],
    answer: answering('PATCH', person, (was) => (was.status === 400 ? { ...was, status: 200 } : was)),
  },
];
