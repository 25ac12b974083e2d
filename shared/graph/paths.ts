import { segment } from './query';

/** Paths below Graph's root; every ID is encoded. */
export const appPath = (servicePrincipalId: string): string =>
  `/servicePrincipals/${segment(servicePrincipalId)}`;

export const syncPath = (servicePrincipalId: string): string =>
  `${appPath(servicePrincipalId)}/synchronization`;

export const jobPath = (servicePrincipalId: string, jobId: string): string =>
  `${syncPath(servicePrincipalId)}/jobs/${segment(jobId)}`;
