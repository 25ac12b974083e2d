import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import SCIMMY from 'scimmy';
import ScimmyRouters from 'scimmy-routers';
import { grouptalk } from '../../shared/target/grouptalk';
import type { EndpointUnderTest } from './better-auth-server';

const { Attribute, SchemaDefinition } = SCIMMY.Types;

/** Plain scimmy-routers on express, with GroupTalk's extensions and nobody in it. One per process: scimmy is. */
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
  const refuse = () => {
    throw new SCIMMY.Types.Error(501, '', 'Nothing is kept here');
  };
  SCIMMY.Resources.User.ingress(refuse)
    .egress(() => [])
    .degress(refuse);
  SCIMMY.Resources.Group.ingress(refuse)
    .egress(() => [])
    .degress(refuse);
  SCIMMY.Resources.declare(SCIMMY.Resources.User);
  SCIMMY.Resources.declare(SCIMMY.Resources.Group);
}
