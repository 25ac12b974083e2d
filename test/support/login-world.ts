import { createWorldClock } from '../../shared/practice/clock';
import type { PracticeContext } from '../../shared/practice/context';
import { createContext } from '../../shared/practice/create-context';
import { createLogin } from '../../shared/practice/login/login';
import { createCertificates } from '../../shared/practice/network/certificates';
import { openNetwork } from '../../shared/practice/network/open-network';
import { createPerson, type Person } from '../../shared/practice/person';
import { createWorld } from '../../shared/practice/world/create-world';
import type { FaultName } from '../../shared/practice/world/faults';
import { signInPeople } from '../../shared/practice/world/people';

export interface LoginWorld {
  readonly context: PracticeContext;
  readonly proxy: string;
  readonly caPem: string;
  /** Sign-in name of a seeded person. */
  upn(who: keyof typeof signInPeople): string;
  newPerson(): Person;
  close(): Promise<void>;
}

/** The practice sign-in on its own network; the other hosts answer 501, GroupTalk Admin echoes where it was sent. */
export async function openLoginWorld(faults: readonly FaultName[] = []): Promise<LoginWorld> {
  const clock = createWorldClock();
  const context = createContext(createWorld({ name: 'fresh', now: clock.now(), faults }), clock);
  const certificates = await createCertificates();
  const network = await openNetwork(context, certificates);
  network.serve({
    login: createLogin(context),
    graph: (_req, res) => void res.writeHead(501).end(),
    scim: (req, res) => {
      res.writeHead(200, { 'content-type': 'text/plain' });
      req.pipe(res);
    },
    admin: (_req, res) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Admin</p>'),
  });
  return {
    context,
    proxy: network.proxy,
    caPem: certificates.caPem,
    upn: (who) => `${signInPeople[who].nickname}@${context.world.tenant.defaultDomain}`,
    newPerson: () => createPerson({ proxy: network.proxy, caPem: certificates.caPem }),
    async close() {
      clock.stop();
      await network.close();
    },
  };
}
