import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import ScimmyRouters from 'scimmy-routers';
import { grouptalk } from '../../shared/target/grouptalk';
import type { EndpointUnderTest } from './better-auth-server';
import { groups, people } from './first-people';

const { Attribute, Error: ScimError, SchemaDefinition } = SCIMMY.Types;
type Plain = Record<string, unknown> & { readonly id: string };
type Kept = Map<string, Plain>;

/** What scimmy asks for with: its `id`, or its filter. */
interface Asked {
  readonly id?: string | undefined;
  readonly filter?: { match(all: object[]): object[] } | undefined;
}

/** Plain scimmy-routers on express, with GroupTalk's extensions, over a Map. One per process: scimmy is. */
export async function startScimmy(): Promise<EndpointUnderTest> {
  const token = 'scimmy-endpoint-token';
  declare();
  const app = express();
  app.use(
    '/scim',
    new ScimmyRouters({
      type: 'bearer',
      handler: (request) => {
        if (request.header('authorization') !== `Bearer ${token}`) throw new Error('Who are you?');
        return 'entra';
      },
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    tenantUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function declare(): void {
  const { User, Group, EnterpriseUser } = SCIMMY.Schemas;
  const labels = [1, 2, 3, 4, 5].map((n) => new Attribute('string', `label${n}`));
  User.definition.extend(EnterpriseUser.definition);
  User.definition.extend(new SchemaDefinition('GroupTalkUser', grouptalk.userSchemas.own, 'Labels', labels));
  Group.definition.extend(
    new SchemaDefinition('GroupTalkGroup', grouptalk.groupSchemas.own, 'Description', [
      new Attribute('string', 'description'),
    ]),
  );
  const users = store('userName', people);
  const teams = store('displayName', groups);
  SCIMMY.Resources.User.ingress(users.put).egress(users.get).degress(users.remove);
  SCIMMY.Resources.Group.ingress(teams.put).egress(teams.get).degress(teams.remove);
  SCIMMY.Resources.declare(SCIMMY.Resources.User);
  SCIMMY.Resources.declare(SCIMMY.Resources.Group);
}

/** As scimmy's own documentation has it: what is kept, filtered by scimmy; names are there once. */
function store(name: 'userName' | 'displayName', first: readonly object[]) {
  const kept: Kept = new Map();
  const add = (one: object) => {
    const id = randomUUID();
    kept.set(id, { ...one, id });
  };
  for (const one of first) add(one);
  const found = (id: string | undefined): Plain => {
    const one = kept.get(id ?? '');
    if (!one) throw new ScimError(404, '', `Resource ${id} not found`);
    return one;
  };
  return {
    get: (asked: Asked): never => {
      const all = [...kept.values()];
      return as(asked.id ? found(asked.id) : (asked.filter?.match(all) ?? all));
    },
    put: (asked: Asked, data: object): never => {
      const sent = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
      const id = asked.id ? found(asked.id).id : randomUUID();
      const taken = [...kept.values()].some((one) => one.id !== id && same(one[name], sent[name]));
      if (taken) throw new ScimError(409, 'uniqueness', `${name} is taken`);
      const made = { ...sent, id, meta: { resourceType: name === 'userName' ? 'User' : 'Group' } };
      kept.set(id, made);
      return as(made);
    },
    remove: (asked: Asked) => {
      kept.delete(found(asked.id).id);
    },
  };
}

/** scimmy's types want its own classes, where any object does. */
const as = (value: object): never => value as never;

const same = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();
