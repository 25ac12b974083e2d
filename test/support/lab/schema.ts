/** What the lab's endpoint keeps, as RFC 7643 section 7 describes attributes. */
export interface Attr {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'complex' | 'dateTime';
  readonly many?: true;
  /** Upper and lower case differ (RFC 7643, section 2.2). */
  readonly exact?: true;
  readonly readOnly?: true;
  readonly required?: true;
  readonly unique?: true;
  readonly subs?: readonly Attr[];
}

export interface LabSchema {
  readonly urn: string;
  readonly name: string;
  readonly attrs: readonly Attr[];
}

export type LabKind = 'Users' | 'Groups';
export type Plain = Record<string, unknown>;

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const labels = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:User';
export const groupExtra = 'urn:ietf:params:scim:schemas:extension:grouptalk:2.0:Group';

const text = (name: string, more: Partial<Attr> = {}): Attr => ({ name, type: 'string', ...more });
const entries = (name: string): Attr => ({
  name,
  type: 'complex',
  many: true,
  subs: [text('value'), text('type'), text('display'), { name: 'primary', type: 'boolean' }],
});

/** Every resource has them; they are in no schema (RFC 7643, section 3.1). */
const commonAttrs: readonly Attr[] = [
  text('id', { exact: true, readOnly: true }),
  text('externalId', { exact: true }),
  text('schemas', { many: true, exact: true, readOnly: true }),
  {
    name: 'meta',
    type: 'complex',
    readOnly: true,
    subs: [
      text('resourceType', { exact: true }),
      { name: 'created', type: 'dateTime' },
      { name: 'lastModified', type: 'dateTime' },
      text('location', { exact: true }),
      text('version', { exact: true }),
    ],
  },
];

export const schemasOf: Readonly<Record<LabKind, readonly LabSchema[]>> = {
  Users: [
    {
      urn: userUrn,
      name: 'User',
      attrs: [
        text('userName', { required: true, unique: true }),
        { name: 'name', type: 'complex', subs: [text('formatted'), text('familyName'), text('givenName')] },
        text('displayName'),
        { name: 'active', type: 'boolean' },
        entries('emails'),
        entries('phoneNumbers'),
      ],
    },
    {
      urn: enterprise,
      name: 'EnterpriseUser',
      attrs: [text('employeeNumber'), text('costCenter'), text('organization'), text('department')],
    },
    { urn: labels, name: 'GroupTalkUser', attrs: [1, 2, 3, 4, 5].map((n) => text(`label${n}`)) },
  ],
  Groups: [
    {
      urn: groupUrn,
      name: 'Group',
      attrs: [
        text('displayName', { required: true, unique: true }),
        {
          name: 'members',
          type: 'complex',
          many: true,
          subs: [
            text('value', { exact: true }),
            text('$ref', { exact: true }),
            text('display'),
            text('type'),
          ],
        },
      ],
    },
    { urn: groupExtra, name: 'GroupTalkGroup', attrs: [text('description')] },
  ],
};

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const attrNamed = (attrs: readonly Attr[], name: string) =>
  attrs.find((one) => sameName(one.name, name));

/** The attributes of a core schema with the common ones, or those of an extension. */
export const attrsUnder = (kind: LabKind, urn: string | null): readonly Attr[] => {
  const [core, ...extensions] = schemasOf[kind];
  return urn === null
    ? [...commonAttrs, ...(core?.attrs ?? [])]
    : (extensions.find((one) => one.urn === urn)?.attrs ?? []);
};

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const plainOf = (value: unknown): Plain => (isPlain(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
