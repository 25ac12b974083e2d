import { parseArgs } from 'node:util';
import type { Command, CommandInput } from './command';

export type WrongUse = 'unknown-option' | 'missing-value' | 'needless-value' | 'unexpected-argument';

interface Wrong {
  readonly wrong: WrongUse;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The arguments after the command's name, held strictly against its options. Node's own strict mode says
 * the same things in sentences that we cannot translate.
 */
export function readArguments(args: readonly string[], command: Command): CommandInput | Wrong {
  const options: Command['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!known) return { wrong: 'unknown-option', params: { option } };
    if (known.type === 'boolean' && token.value !== undefined) {
      return { wrong: 'needless-value', params: { option } };
    }
    const looksLikeOption = !token.inlineValue && /^-./.test(token.value ?? '');
    if (known.type === 'string' && (!token.value || looksLikeOption)) {
      return { wrong: 'missing-value', params: { option } };
    }
  }
  const [surplus] = positionals;
  if (surplus !== undefined && !command.positionals) {
    return { wrong: 'unexpected-argument', params: { argument: surplus } };
  }
  return { values, positionals };
}
