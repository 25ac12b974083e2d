import type { Statement } from '../../shared/model/statement';
import type { Statements } from '../../shared/onboarding/deps';
import { keyText } from './memory-vault';

/** Dated statements that last as long as the process. */
export function createMemoryStatements(): Statements {
  const said = new Map<string, readonly Statement[]>();
  return {
    read: async (key) => said.get(keyText(key)) ?? [],
    add: async (key, statement) => {
      said.set(keyText(key), [...(said.get(keyText(key)) ?? []), statement]);
    },
    withdraw: async (key, id) => {
      said.set(
        keyText(key),
        (said.get(keyText(key)) ?? []).filter((one) => one.id !== id),
      );
    },
  };
}
