import { randomInt } from 'node:crypto';
import { practiceHosts } from '../../shared/practice/constants';
import type { Practice, PracticeOptions } from '../../shared/practice/context';
import { paths } from '../../shared/practice/grouptalk/admin/pages';
import { createCertificates } from '../../shared/practice/network/certificates';
import { startPractice } from '../../shared/practice/start';
import type { PracticeAddresses } from './messages';
import type { WorldFile } from './world-file';

/** A practice tenant whose world outlives it. */
export interface Stage {
  readonly addresses: PracticeAddresses;
  /** One cycle of each job that runs, now; waits for their end. */
  runCycle(): Promise<void>;
  /** A new world in place of this one, behind the same proxy and authority. */
  startOver(): Promise<void>;
  close(): Promise<void>;
}

/** `onUnkept` is told why a change could not be written; the world goes on without. */
export async function openStage(
  file: WorldFile,
  options: Pick<PracticeOptions, 'world' | 'rate' | 'users' | 'faults'>,
  onUnkept: (error: unknown) => void,
): Promise<Stage> {
  const certificates = await createCertificates();
  const base = {
    ...options,
    onChanged: (kept: Parameters<WorldFile['write']>[0]) => file.write(kept).catch(onUnkept),
  };
  const found = await file.read();
  let practice: Practice = await startPractice({
    ...base,
    network: { certificates },
    ...(found.kind === 'kept' ? { saved: found.kept } : {}),
    // The app may remember the tenant of a world that is lost: the new one is another tenant.
    ...(found.kind === 'damaged' ? { seed: newSeed() } : {}),
  });
  const proxyPort = Number(new URL(practice.proxy).port);
  return {
    addresses: {
      proxy: practice.proxy,
      caPem: practice.caPem,
      adminUrl: practice.adminUrl,
      supportDeskUrl: `https://${practiceHosts.admin}${paths.support}`,
      tenantUrl: practice.scim.tenantUrl,
      began: found.kind === 'none' ? 'new' : found.kind,
    },
    async runCycle() {
      for (const { servicePrincipalId, jobs } of practice.context.world.provisioning) {
        for (const { resource } of jobs) {
          if (resource.schedule.state !== 'Active') continue;
          await practice.engine.runCycle(servicePrincipalId, resource.id);
        }
      }
    },
    async startOver() {
      await practice.close();
      practice = await startPractice({ ...base, seed: newSeed(), network: { certificates, proxyPort } });
    },
    close: () => practice.close(),
  };
}

/** Other IDs than those of any world before. */
const newSeed = () => randomInt(2, 2 ** 31);
