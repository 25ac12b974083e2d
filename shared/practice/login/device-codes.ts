import { randomBytes, randomInt } from 'node:crypto';
import type { PracticeUser } from '../world/state';
import { type Refusal, refusals } from './refusal';

interface DeviceRequest {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly openid: readonly string[];
  /** Milliseconds of real time: whoever polls counts in it too. */
  readonly expiresAt: number;
  polledAt: number;
  verdict: { readonly user: PracticeUser } | { readonly refusal: Refusal } | null;
}

interface Polled {
  readonly user: PracticeUser;
  readonly scopes: readonly string[];
  readonly openid: readonly string[];
}

/** Device codes of one process (RFC 8628). */
export interface DeviceCodes {
  readonly lifetimeSeconds: number;
  readonly intervalSeconds: number;
  begin(request: Pick<DeviceRequest, 'clientId' | 'scopes' | 'openid'>): DeviceRequest;
  findByUserCode(text: string): DeviceRequest | null;
  settle(deviceCode: string, verdict: NonNullable<DeviceRequest['verdict']>): void;
  /** A device asks whether the person is done. A code answers once. */
  poll(deviceCode: string, clientId: string): { readonly refusal: Refusal } | Polled;
}

const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** `now` in milliseconds. */
export function createDeviceCodes(now: () => number): DeviceCodes {
  const lifetimeSeconds = 900;
  const intervalSeconds = 1;
  const requests = new Map<string, DeviceRequest>();
  return {
    lifetimeSeconds,
    intervalSeconds,
    begin(request) {
      const deviceCode = randomBytes(32).toString('base64url');
      const userCode = Array.from({ length: 9 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
      const made: DeviceRequest = {
        ...request,
        deviceCode,
        userCode,
        expiresAt: now() + lifetimeSeconds * 1000,
        polledAt: 0,
        verdict: null,
      };
      requests.set(deviceCode, made);
      return made;
    },
    findByUserCode(text) {
      const code = text.replace(/[\s-]/g, '').toUpperCase();
      const found = [...requests.values()].find((one) => one.userCode === code);
      return found && found.expiresAt > now() && !found.verdict ? found : null;
    },
    settle(deviceCode, verdict) {
      const found = requests.get(deviceCode);
      if (found) found.verdict = verdict;
    },
    poll(deviceCode, clientId) {
      const found = requests.get(deviceCode);
      if (!found || found.clientId !== clientId || found.expiresAt <= now()) {
        return { refusal: refusals.deviceExpired() };
      }
      // Half an interval of grace, for timers fire early and networks jitter.
      const tooSoon = now() - found.polledAt < intervalSeconds * 500;
      found.polledAt = now();
      if (!found.verdict) {
        return { refusal: tooSoon ? refusals.deviceSlowDown() : refusals.devicePending() };
      }
      requests.delete(deviceCode);
      if ('refusal' in found.verdict) return found.verdict;
      return { user: found.verdict.user, scopes: found.scopes, openid: found.openid };
    },
  };
}
