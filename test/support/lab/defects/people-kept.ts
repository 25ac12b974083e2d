import { refusal, withBody } from '../answers';
import { enterprise, labels, listOf, type Plain, plainOf } from '../schema';
import type { Defect } from './defect';
import { everKeeping, everyText, keeping, without } from './writing';

/** What is lost or bent with each writing shows wherever it is written. */
const everywhere = [
  'person-read-back',
  'person-found',
  'patch-plain',
  'patch-flag',
  'patch-filtered-path',
  'patch-every-path',
] as const;

const phones = (kept: Plain, change: (text: string) => string): Plain =>
  kept.phoneNumbers === undefined
    ? kept
    : {
        ...kept,
        phoneNumbers: listOf(kept.phoneNumbers).map((one) => ({
          ...plainOf(one),
          value: change(String(plainOf(one).value)),
        })),
      };

/** People who are not kept as they were sent. */
export const keptDefects: readonly Defect[] = [
  {
    name: 'phones become numbers',
    among: everywhere,
    rules: everKeeping((one) =>
      one.phoneNumbers === undefined
        ? one
        : {
            ...one,
            phoneNumbers: listOf(one.phoneNumbers).map((two) => ({
              ...plainOf(two),
              value: Number(String(plainOf(two).value).replace(/\D/g, '')),
            })),
          },
    ),
  },
  {
    name: 'text that went through Latin-1 once',
    among: ['encoding', 'filter-ticked', 'group-create', ...everywhere],
    answer: () => (was) => ({ ...was, body: Buffer.from(String(was.body)).toString('latin1') }),
  },
  {
    name: 'phones put into another form',
    among: everywhere,
    rules: everKeeping((one) => phones(one, (text) => text.replace(/[^\d+]/g, ''))),
  },
  {
    name: 'the plus of phones lost',
    among: everywhere,
    rules: everKeeping((one) => phones(one, (text) => text.replace('+', ''))),
  },
  {
    name: 'accents lost',
    among: everywhere,
    rules: everKeeping(
      (one) => everyText(one, (text) => text.normalize('NFD').replace(/\p{M}/gu, '')) as Plain,
    ),
  },
  {
    name: 'what is not Latin-1 becomes a question mark',
    among: everywhere,
    rules: everKeeping((one) => everyText(one, (text) => text.replace(/[\u0100-\uffff]/g, '?')) as Plain),
  },
  {
    name: 'blanks put together',
    among: [...everywhere, 'patch-empty'],
    rules: everKeeping((one) => everyText(one, (text) => text.replaceAll(' ', '')) as Plain),
  },
  {
    name: 'HTML is escaped when kept',
    among: everywhere,
    rules: everKeeping(
      (one) =>
        everyText(one, (text) =>
          text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;'),
        ) as Plain,
    ),
  },
  {
    name: 'texts cut after ten characters',
    among: everywhere,
    rules: everKeeping((one) => everyText(one, (text) => text.slice(0, 10)) as Plain),
  },
  {
    name: 'one label lost',
    among: everywhere,
    rules: everKeeping((one) => ({ ...one, [labels]: without(plainOf(one[labels]), 'label3') })),
  },
  {
    name: 'all labels lost',
    among: [...everywhere, 'person-unlisted-extension'],
    rules: everKeeping((one) => without(one, labels)),
  },
  {
    name: 'the cost center lost',
    among: everywhere,
    rules: everKeeping((one) => ({ ...one, [enterprise]: without(plainOf(one[enterprise]), 'costCenter') })),
  },
  {
    name: 'cost center and organization swapped',
    among: everywhere,
    rules: everKeeping((one) => {
      const { costCenter: a, organization: b, ...rest } = plainOf(one[enterprise]);
      return {
        ...one,
        [enterprise]: {
          ...rest,
          ...(b === undefined ? {} : { costCenter: b }),
          ...(a === undefined ? {} : { organization: a }),
        },
      };
    }),
  },
  { name: 'externalId lost', among: everywhere, rules: everKeeping((one) => without(one, 'externalId')) },
  {
    name: 'new people are inactive',
    among: ['person-read-back', 'person-create'],
    rules: keeping((one) => ({ ...one, active: false })),
  },
  {
    name: 'active never shown',
    among: ['person-read-back', 'person-disable', 'patch-boolean-text'],
    answer: () => (was, request) =>
      was.status < 300 && was.body !== '' && /^\/Users/.test(request.path)
        ? withBody(was, (one) =>
            one.Resources
              ? { ...one, Resources: listOf(one.Resources).map((two) => without(plainOf(two), 'active')) }
              : without(one, 'active'),
          )
        : was,
  },
  {
    name: 'active shown as text',
    among: ['person-read-back', 'person-disable', 'patch-boolean-text'],
    answer: () => (was, request) =>
      was.status < 300 && was.body !== '' && /^\/Users/.test(request.path)
        ? { ...was, body: String(was.body).replace(/"active":(true|false)/g, '"active":"$1"') }
        : was,
  },
  {
    name: 'the type of a phone lost',
    among: everywhere,
    rules: everKeeping((one) =>
      one.phoneNumbers === undefined
        ? one
        : { ...one, phoneNumbers: listOf(one.phoneNumbers).map((two) => without(plainOf(two), 'type')) },
    ),
  },
  {
    name: 'every phone is a work phone',
    among: everywhere,
    rules: everKeeping((one) =>
      one.phoneNumbers === undefined
        ? one
        : {
            ...one,
            phoneNumbers: listOf(one.phoneNumbers).map((two) => ({ ...plainOf(two), type: 'work' })),
          },
    ),
  },
  {
    name: 'given and family name swapped',
    among: everywhere,
    rules: keeping((one) => ({
      ...one,
      name: { givenName: plainOf(one.name).familyName, familyName: plainOf(one.name).givenName },
    })),
  },
  {
    name: 'extensions only where schemas lists them',
    among: ['person-unlisted-extension', 'group-description'],
    rules: (right) => ({
      take: (kind, body) =>
        right.take(
          kind,
          Object.fromEntries(
            Object.entries(body).filter(
              ([name]) => !/^urn:/.test(name) || listOf(body.schemas).includes(name),
            ),
          ),
        ),
    }),
  },
  {
    name: 'extensions refused where schemas does not list them',
    among: ['person-unlisted-extension', 'group-description'],
    rules: (right) => ({
      take: (kind, body) => {
        if (Object.keys(body).some((name) => /^urn:/.test(name) && !listOf(body.schemas).includes(name)))
          throw refusal(400, 'A schema is not listed', 'invalidSyntax');
        return right.take(kind, body);
      },
    }),
  },
];
