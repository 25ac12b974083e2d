import './without-electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../electron/store/json-file';
import type { VaultKey } from '../../shared/onboarding/deps';

export interface TrialPlace extends Place {
  readonly said: string[];
  clean(): void;
}

/** A folder of its own, and a log that can be read. */
export function newPlace(): TrialPlace {
  const folder = mkdtempSync(join(tmpdir(), 'grouptalk-place-'));
  const said: string[] = [];
  return {
    folder,
    said,
    log: (level, subject, text) => said.push(`${level} ${subject}: ${text}`),
    now: () => Date.UTC(2026, 2, 1, 12),
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const keyOf = (tenantId: string, homeAccountId = 'anna'): VaultKey => ({
  cloud: 'global',
  tenantId,
  homeAccountId,
  servicePrincipalId: null,
});
