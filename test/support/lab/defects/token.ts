import { answer, refuse } from '../answers';
import type { Bend, Rules } from '../rules';
import type { Defect } from './defect';

/** `wrong`: what it makes of a token that is not the right one; `none`: of no token. */
const gate =
  (given: { wrong?: ReturnType<Rules['authorise']>; none?: ReturnType<Rules['authorise']> }): Bend =>
  (right) => ({
    authorise: (authorization, token) => {
      const refused = right.authorise(authorization, token);
      if (refused === null) return null;
      if (authorization === undefined) return given.none === undefined ? refused : given.none;
      return given.wrong === undefined ? refused : given.wrong;
    },
  });

const empty = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};
const own = ['token-required', 'token-wrong-refused'] as const;

/** Doors that stand open, or stay shut. */
export const tokenDefects: readonly Defect[] = [
  { name: 'open without a token', among: ['token-required'], rules: gate({ none: null }) },
  { name: 'open to everybody', among: own, rules: gate({ none: null, wrong: null }) },
  { name: 'open to any token', among: ['token-wrong-refused'], rules: gate({ wrong: null }) },
  {
    name: 'a signature that nobody looks at',
    among: ['token-wrong-refused'],
    rules: (right) => ({
      authorise: (given, token) => {
        const unsigned = (text: string) => text.split('.').slice(0, 2).join('.');
        return unsigned(given ?? '') === unsigned(`Bearer ${token}`) ? null : right.authorise(given, token);
      },
    }),
  },
  {
    name: 'anything that looks like a JWT comes in',
    among: ['token-wrong-refused'],
    rules: (right) => ({
      authorise: (given, token) => (given?.split('.').length === 3 ? null : right.authorise(given, token)),
    }),
  },
  {
    name: '403 for a wrong token',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: refuse(403, 'Forbidden') }),
  },
  { name: '403 for no token', among: ['token-required'], rules: gate({ none: refuse(403, 'Forbidden') }) },
  {
    name: '200 with an error inside for a wrong token',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: { ...refuse(401, 'Unauthorized'), status: 200 } }),
  },
  {
    name: '200 and an empty list for a wrong token',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: answer(200, empty) }),
  },
  {
    name: '200 and an empty list for no token',
    among: ['token-required'],
    rules: gate({ none: answer(200, empty) }),
  },
  {
    name: '500 for a wrong token',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: refuse(500, 'Invalid token') }),
  },
  { name: '500 for no token', among: ['token-required'], rules: gate({ none: refuse(500, 'null') }) },
  { name: '404 for no token', among: ['token-required'], rules: gate({ none: refuse(404, 'Not found') }) },
  {
    name: '400 for a wrong token',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: refuse(400, 'Bad') }),
  },
  {
    name: 'no token leads to a sign-in page',
    among: ['token-required', 'redirect', 'http'],
    rules: gate({ none: answer(302, '', { Location: '/login' }) }),
  },
  {
    name: 'a wrong token gets a sign-in page',
    among: ['token-wrong-refused'],
    rules: gate({ wrong: answer(200, '<html>Sign in</html>', { 'Content-Type': 'text/html' }) }),
  },
  {
    name: 'groups open without a token',
    among: ['token-required'],
    hear:
      ({ token }) =>
      (request) =>
        /^\/Groups/.test(request.path)
          ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
          : request,
  },
  {
    name: 'the right token refused with 401',
    among: ['token-accepted'],
    rules: () => ({ authorise: () => refuse(401, 'Unauthorized') }),
  },
  {
    name: 'the right token refused with 403',
    among: ['token-accepted', 'entra-user-probe'],
    rules: (right) => ({
      authorise: (given, token) => right.authorise(given, token) ?? refuse(403, 'No right to do this'),
    }),
  },
];
