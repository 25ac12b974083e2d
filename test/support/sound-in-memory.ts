import type { HttpRequest } from '../../shared/http/port';
import { handle } from './lab/endpoint';
import { createRules } from './lab/rules';
import { emptyWorld, seed } from './lab/world';

const root = '/scim';

interface SoundInMemory {
  /** Of somebody who was there before. */
  readonly strangerId: string;
  answer(request: HttpRequest): {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
  };
  /** The ids of those who were there before, and are not as they were. */
  disturbed(): readonly string[];
}

/** The lab's sound endpoint without a wire, at `https://scim.example/scim/`, for runs by the hundred. */
export function soundInMemory(token: string): SoundInMemory {
  const world = emptyWorld();
  const rules = createRules(() => ({}), world);
  seed(world, rules);
  const lab = { world, rules, token, base: `https://scim.example${root}` };
  const all = () =>
    new Map([...world.Users, ...world.Groups].map(([id, one]) => [id, JSON.stringify(one)] as const));
  const before = all();
  return {
    strangerId: [...world.Users.keys()][0] ?? '',
    answer: ({ method, url, headers = {}, body = '', credential }) => {
      const { pathname, search } = new URL(url);
      const path = `${pathname.replace(root, '')}${search}`;
      const authorization = credential ? { authorization: `Bearer ${credential.secret}` } : {};
      const answer = handle(lab, { method, path, headers: { ...headers, ...authorization }, body });
      const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
      return { status: answer.status, headers: Object.fromEntries(named), text: String(answer.body) };
    },
    disturbed: () => {
      const after = all();
      return [...before].filter(([id, text]) => after.get(id) !== text).map(([id]) => id);
    },
  };
}
