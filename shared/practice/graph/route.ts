import type { PracticeContext, SyncEngine } from '../context';
import type { PracticeUser } from '../world/state';
import type { GraphAnswer } from './answer';
import type { Replica } from './replica';

/** Who asks: the person of the token, the app, and what both may. */
export interface Caller {
  readonly user: PracticeUser;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** Role template IDs, active ones. */
  readonly roles: ReadonlySet<string>;
}

export interface GraphCall {
  readonly method: string;
  /** Path and query as received, version included: `/v1.0/users?$top=2`. */
  readonly url: string;
  /** Variable parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** Origin for links in the answer. */
  readonly base: string;
  readonly caller: Caller;
}

export interface Route {
  readonly method: string;
  /** Without the version; `{name}` stands for a variable part. */
  readonly path: string;
  /** One of these is enough; an entry of two names means both of them. Empty: any token. */
  readonly scopes: readonly string[];
  /** Role template IDs, one of which is needed besides the scope. Missing: none is. */
  readonly roles?: readonly string[];
  /** An owner of the service principal `{id}` needs no role. */
  readonly ownerSuffices?: boolean;
  /** The bucket of five requests in ten seconds that this call counts in. */
  readonly bucket?: 'reports' | 'on-demand';
  /** Belongs to the provisioning service. */
  readonly provisioning?: boolean;
  answer(call: GraphCall): GraphAnswer | Promise<GraphAnswer>;
}

/** What the resource families work with. */
export interface GraphPart {
  readonly context: PracticeContext;
  readonly engine: SyncEngine;
  readonly replica: Replica;
}

interface CompiledRoute {
  readonly route: Route;
  readonly pattern: RegExp;
}

export interface RouteTable {
  /** `null`: no such resource; a list: it exists, but only with these methods. */
  find(
    method: string,
    path: string,
  ): { route: Route; params: Record<string, string> } | readonly string[] | null;
}

const compile = (path: string) =>
  new RegExp(
    `^${path.replace(/[.$()']/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+?)`)}$`,
    'i',
  );

/** The first route that fits wins, so fixed paths are listed before variable ones. */
export function routeTable(routes: readonly Route[]): RouteTable {
  const compiled: CompiledRoute[] = routes.map((route) => ({ route, pattern: compile(route.path) }));
  return {
    find(method, path) {
      const others: string[] = [];
      for (const { route, pattern } of compiled) {
        const match = pattern.exec(path);
        if (match === null) continue;
        if (route.method === method) return { route, params: { ...match.groups } };
        others.push(route.method);
      }
      return others.length > 0 ? others : null;
    },
  };
}
