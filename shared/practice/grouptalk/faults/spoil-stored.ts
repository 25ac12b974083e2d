import type { PracticeContext } from '../../context';
import { isPlain } from '../filter-match';

type Plain = Record<string, unknown>;

/** Faults that change a person on the way into the store: `scim-rewrites-phones`, `scim-loses-cost-center`. */
export function spoilStored({ hasFault }: PracticeContext, sent: Plain): Plain {
  const phones = hasFault('scim-rewrites-phones') ? withoutBlanks(sent) : sent;
  return hasFault('scim-loses-cost-center') ? withoutCostCenter(phones) : phones;
}

function withoutBlanks(sent: Plain): Plain {
  if (!Array.isArray(sent.phoneNumbers)) return sent;
  const phoneNumbers = sent.phoneNumbers.map((one: Plain) =>
    typeof one.value === 'string' ? { ...one, value: one.value.replace(/\s/g, '') } : one,
  );
  return { ...sent, phoneNumbers };
}

/** It stands in an extension, whose URN is its key. */
function withoutCostCenter(sent: Plain): Plain {
  const kept = Object.entries(sent).map(([name, value]) => {
    if (!isPlain(value)) return [name, value];
    const { costCenter: _costCenter, ...rest } = value;
    return [name, rest];
  });
  return Object.fromEntries(kept);
}
