import type { PracticeUser } from '../world/state';
import { badRequest, type GraphAnswer, noContent, notFound } from './answer';
import { count, entity, type Listing, list } from './listing';
import type { JsonObject } from './odata-match';
import { directoryEditors } from './roles';
import type { GraphCall, GraphPart, Route } from './route';
import { fullUserScopes, holdsAny, scopes } from './scopes';

const defaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** What `User.ReadBasic.All` shows of other people. */
const basic = new Set(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id']);

/** A user as Graph returns it; all properties, `null` where the caller may not look. */
export function userView(user: PracticeUser, full: boolean): JsonObject {
  const extensions = Array.from({ length: 15 }, (_, n) => `extensionAttribute${n + 1}`);
  const all = {
    businessPhones: [],
    displayName: user.displayName,
    givenName: user.givenName,
    jobTitle: user.jobTitle,
    mail: user.mail,
    mobilePhone: user.mobilePhone,
    officeLocation: user.officeLocation,
    preferredLanguage: null,
    surname: user.surname,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    accountEnabled: user.accountEnabled,
    city: user.city,
    companyName: user.companyName,
    deletedDateTime: user.deletedDateTime,
    department: user.department,
    mailNickname: user.mailNickname,
    onPremisesExtensionAttributes: Object.fromEntries(
      extensions.map((name) => [name, user.extensionAttributes[name] ?? null]),
    ),
    state: user.state,
    userType: user.userType,
  };
  return full
    ? all
    : Object.fromEntries(Object.entries(all).map(([name, value]) => [name, basic.has(name) ? value : null]));
}

const sees = (call: GraphCall) => holdsAny(call.caller.scopes, fullUserScopes);

const texts = ['eq', 'ne', 'startswith', 'in'];

/** Listing of people, for `/users` and wherever people are listed. */
export const userListing = (items: readonly JsonObject[], context = 'users'): Listing => ({
  items,
  context,
  type: 'user',
  defaults,
  filter: {
    id: ['eq', 'ne', 'in'],
    userPrincipalName: [...texts, 'endswith'],
    displayName: texts,
    givenName: texts,
    surname: texts,
    mail: [...texts, 'endswith'],
    mailNickname: texts,
    department: texts,
    jobTitle: texts,
    companyName: texts,
    city: texts,
    state: texts,
    officeLocation: texts,
    accountEnabled: ['eq', 'ne'],
    userType: ['eq', 'ne'],
  },
  search: ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mailNickname'],
  orderBy: ['displayName', 'userPrincipalName'],
});

const lagKey = ({ id }: PracticeUser) => `users/${id}`;

/** To be called before a person is changed: reads lag behind. */
export const beforeUserChange = ({ replica }: GraphPart, user: PracticeUser) =>
  replica.beforeWrite(lagKey(user), user);

/** A person as reads see them. */
export const userAsRead = ({ replica }: GraphPart, user: PracticeUser) => replica.read(lagKey(user), user);

const living = (users: readonly PracticeUser[]) =>
  users.filter(({ deletedDateTime }) => deletedDateTime === null);

const findUser = (users: readonly PracticeUser[], key: string) =>
  living(users).find(({ id, userPrincipalName }) =>
    [id, userPrincipalName.toLowerCase()].includes(key.toLowerCase()),
  );

const extensionName = /^extensionAttribute(?:[1-9]|1[0-5])$/;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changeable = new Map<string, 'text' | 'flag' | 'textOrNull'>([
  ['displayName', 'text'],
  ['userPrincipalName', 'text'],
  ['mailNickname', 'text'],
  ['accountEnabled', 'flag'],
  ...(
    [
      'givenName',
      'surname',
      'mail',
      'mobilePhone',
      'department',
      'jobTitle',
      'companyName',
      'officeLocation',
      'city',
      'state',
    ] as const
  ).map((name) => [name, 'textOrNull'] as const),
]);

/** Sets the given properties; anything else that Graph knows is not kept in the practice world, so it is refused. */
function patch(part: GraphPart, user: PracticeUser, body: unknown): GraphAnswer {
  if (!isObject(body)) return badRequest('A body is needed.');
  const { onPremisesExtensionAttributes: extensions = {}, ...rest } = body;
  const wrong = (name: string) =>
    badRequest(`Invalid value specified for property '${name}' of resource 'User'.`);
  if (!isObject(extensions) || !Object.keys(extensions).every((name) => extensionName.test(name)))
    return wrong('onPremisesExtensionAttributes');
  for (const [name, value] of Object.entries(rest)) {
    const kind = changeable.get(name);
    const fits =
      kind === 'flag'
        ? typeof value === 'boolean'
        : typeof value === 'string' || (value === null && kind === 'textOrNull');
    if (kind === undefined || !fits) return wrong(name);
  }
  beforeUserChange(part, user);
  Object.assign(user, rest);
  for (const [name, value] of Object.entries(extensions)) {
    if (typeof value === 'string') user.extensionAttributes[name] = value;
    else delete user.extensionAttributes[name];
  }
  return noContent;
}

/** `/users`: reads for the app, writes for whoever plays the tenant's administrator. */
export function userRoutes(part: GraphPart): Route[] {
  const { context } = part;
  const asRead = () => context.world.users.map((user) => userAsRead(part, user));
  const withUser =
    (users: () => readonly PracticeUser[], answer: (call: GraphCall, user: PracticeUser) => GraphAnswer) =>
    (call: GraphCall) => {
      const key = call.params.user ?? '';
      const user = findUser(users(), key);
      return user === undefined ? notFound(key) : answer(call, user);
    };
  const current = () => context.world.users;
  const read = { scopes: scopes.readUsers };
  const write = { scopes: scopes.writeUsers, roles: directoryEditors };
  const all = (call: GraphCall) => userListing(living(asRead()).map((user) => userView(user, sees(call))));
  return [
    { ...read, method: 'GET', path: '/users', answer: (call) => list(call, all(call)) },
    { ...read, method: 'GET', path: '/users/$count', answer: (call) => count(call, all(call)) },
    {
      ...read,
      method: 'GET',
      path: '/users/{user}',
      answer: withUser(asRead, (call, user) => entity(call, userView(user, sees(call)), userListing([]))),
    },
    {
      ...write,
      method: 'PATCH',
      path: '/users/{user}',
      answer: withUser(current, (call, user) => patch(part, user, call.body)),
    },
    {
      ...write,
      method: 'DELETE',
      path: '/users/{user}',
      answer: withUser(current, (_, user) => {
        beforeUserChange(part, user);
        user.deletedDateTime = new Date(context.clock.now()).toISOString();
        return noContent;
      }),
    },
  ];
}
