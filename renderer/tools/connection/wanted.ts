import type { CallInput } from '../../../shared/contract/calls';
import { type CheckId, checkIds, checkLayers, layerOf, writingLayers } from '../../../shared/model/check-id';

/** Which run was asked for last. */
export type Wanted =
  | { readonly kind: 'all' | 'write' | 'stamina' }
  /** One check, and those that it needs. */
  | { readonly kind: 'one'; readonly id: string };

/** What is found out beside the checks: Entra's two verdicts, and what they mean together. */
export const entraIds = ['entra-accepts', 'entra-saved', 'verdicts-together'] as const;
export const togetherId = 'verdicts-together';

const isCheck = (id: string): id is CheckId => checkIds.some((one) => one === id);
const writes = (id: string): boolean => isCheck(id) && writingLayers.includes(layerOf(id));

/** What somebody must agree to before a check is tried again; null: nothing. */
export function consentOf(id: string): 'write' | 'stamina' | null {
  if (writes(id)) return 'write';
  return id === ('stamina' satisfies CheckId) ? 'stamina' : null;
}

/** It can be tried by itself: the clean-up belongs to what was made. */
export const canRunAlone = (id: string): boolean =>
  id !== ('clean-up' satisfies CheckId) && id !== togetherId;

/**
 * The question to the main process.
 *
 * @param host as it stood on the button that somebody agreed with
 * @param hasLast there are findings of an earlier run, which stay as they are where only some are asked again
 */
export function inputOf(wanted: Wanted, host: string, hasLast: boolean): CallInput<'doctor.run'> {
  switch (wanted.kind) {
    case 'all':
      return {};
    case 'write':
      return { writeAt: host };
    case 'stamina':
      return { stamina: true, ...(hasLast ? { only: ['stamina'] } : {}) };
    case 'one': {
      const consent = consentOf(wanted.id);
      return {
        only: [wanted.id],
        ...(consent === 'write' ? { writeAt: host } : {}),
        ...(consent === 'stamina' ? { stamina: true } : {}),
      };
    }
  }
}

/** Only some are asked again: the other findings stay in their places. */
export const isPartial = ({ kind }: Wanted, hasLast: boolean): boolean =>
  hasLast && (kind === 'one' || kind === 'stamina');

/** How many findings will come; null: that depends on what the one check needs. */
export function expectedOf(wanted: Wanted, hasLast: boolean): number | null {
  if (isPartial(wanted, hasLast) || wanted.kind === 'one') return null;
  const after: readonly string[] = checkLayers.after;
  const reading = checkIds.filter((id) => !writes(id) && !after.includes(id)).length + entraIds.length;
  if (wanted.kind === 'write') return reading + checkIds.filter(writes).length + 1;
  return wanted.kind === 'stamina' ? reading + 1 : reading;
}
