import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { judgePolicy } from '../../../electron/policy/judge-policy';
import { policySchema } from '../../../electron/policy/policy-shape';

const docs = resolve(import.meta.dirname, '../../../docs');
const text = (name: string) => readFileSync(resolve(docs, name), 'utf8');

const validate = new Ajv2020({ strict: true, formats: { uuid: true } }).compile(
  JSON.parse(text('policy.schema.json')),
);

/** The JSON in the documentation, as an administrator copies it. */
const examples = [...text('roll-out.md').matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);

describe('docs/policy.schema.json', () => {
  it('is what the app judges by', () => {
    expect(JSON.parse(text('policy.schema.json'))).toEqual(policySchema());
  });

  it('describes every member', () => {
    const without: string[] = [];
    const look = (schema: unknown, path: string): void => {
      const properties: unknown = Reflect.get(Object(schema), 'properties');
      for (const [name, one] of Object.entries(Object(properties))) {
        if (typeof Reflect.get(Object(one), 'description') !== 'string') without.push(`${path}${name}`);
        look(one, `${path}${name}.`);
      }
    };
    look(policySchema(), '');
    expect(without).toEqual([]);
  });
});

describe('schema and app agree', () => {
  const right = [
    {},
    { clientId: '11111111-2222-3333-4444-555555555555', cloud: 'global', language: 'system' },
    { retention: { logsDays: 1, journalDays: 3650 }, startAtSignIn: false },
    { updates: { allowed: true, feed: 'https://updates.example.com:8443/a/b/' } },
    { updates: {} },
  ];
  const wrong = [
    [],
    'off',
    { clientId: 'x' },
    { cloud: 'usGov' },
    { language: 'de' },
    { retention: { logsDays: 0 } },
    { retention: { logsDays: 3651 } },
    { retention: { logsDays: 1.5 } },
    { retention: { weeks: 1 } },
    { startAtSignIn: 'no' },
    { updates: false },
    { updates: { allowed: 'false' } },
    { updates: { feed: 'http://updates.example.com/' } },
    { updates: { feed: 'https://me:secret@updates.example.com/' } },
    { update: { allowed: false } },
  ];

  it.each(right.map((one) => [JSON.stringify(one), one]))('%s is right', (_, one) => {
    expect(validate(one)).toBe(true);
    expect(judgePolicy(one)?.mistakes).toEqual([]);
  });

  it.each(wrong.map((one) => [JSON.stringify(one), one]))('%s is wrong', (_, one) => {
    expect(validate(one)).toBe(false);
    expect(judgePolicy(one)?.mistakes ?? ['all of it']).not.toEqual([]);
  });

  it('every example in the documentation is right', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const parsed: unknown = JSON.parse(example);
      expect(validate(parsed)).toBe(true);
      expect(judgePolicy(parsed)?.mistakes).toEqual([]);
    }
  });
});
