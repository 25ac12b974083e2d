import { quoted, segment } from './query';

/** Paths below Graph's root; every ID is encoded. */
export const appPath = (servicePrincipalId: string): string =>
  `/servicePrincipals/${segment(servicePrincipalId)}`;

/** An enterprise application by its client ID, which is the same in every tenant. */
export const appByClientPath = (clientId: string): string =>
  `/servicePrincipals(appId=${quoted(segment(clientId))})`;

export const syncPath = (servicePrincipalId: string): string =>
  `${appPath(servicePrincipalId)}/synchronization`;

export const jobPath = (servicePrincipalId: string, jobId: string): string =>
  `${syncPath(servicePrincipalId)}/jobs/${segment(jobId)}`;
