import { type CheckId, checkIds, layerOf, writingLayers } from '../../shared/model/check-id';
import type { Words } from '../../shared/words/words';
import { type CommandInput, UsageError } from './command';

export interface CheckArguments {
  readonly tenantUrl: string;
  /** null: the token comes on stdin. */
  readonly tokenFile: string | null;
  readonly schema: string | null;
  readonly only: readonly CheckId[] | null;
  /** People and groups may be made for a trial. */
  readonly writeProbes: boolean;
  readonly stamina: boolean;
  readonly html: string | null;
  readonly junit: string | null;
  readonly json: boolean;
}

/** The options of `check`, held against each other. Throws `UsageError`, which names the option. */
export function readCheckArguments({ values }: CommandInput, words: Words): CheckArguments {
  const one = (name: string): string | null => {
    const value = values[name];
    const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
    if (given.length > 1) throw new UsageError(words.say('check.option-twice', { option: `--${name}` }));
    return given[0] === undefined ? null : String(given[0]);
  };
  const tenantUrl = one('tenant-url');
  if (tenantUrl === null) throw new UsageError(words.say('check.option-missing', { option: '--tenant-url' }));
  const tokenFile = one('token-file');
  const tokenStdin = values['token-stdin'] === true;
  if (tokenFile !== null && tokenStdin) throw new UsageError(words.say('check.token-twice'));
  if (tokenFile === null && !tokenStdin) throw new UsageError(words.say('check.token-missing'));
  const writeProbes = values['write-probes'] === true;
  const stamina = values.stamina === true;
  const only = readOnly(one('only'), words);
  for (const check of only ?? []) {
    if (!writeProbes && writes(check)) throw new UsageError(words.say('check.only-writes', { check }));
    if (!stamina && check === 'stamina') throw new UsageError(words.say('check.only-stamina', { check }));
  }
  return {
    tenantUrl,
    tokenFile,
    schema: one('schema'),
    only,
    writeProbes,
    stamina,
    html: one('html'),
    junit: one('junit'),
    json: values.json === true,
  };
}

/** Is something made at the endpoint, going by what was asked for? */
export const willWrite = ({ writeProbes, only }: CheckArguments): boolean =>
  writeProbes && (only === null || only.some(writes));

const writes = (id: CheckId): boolean => id === 'clean-up' || writingLayers.includes(layerOf(id));

function readOnly(text: string | null, words: Words): readonly CheckId[] | null {
  if (text === null) return null;
  return text.split(',').map((written) => {
    const name = written.trim();
    const known = checkIds.find((id) => id === name);
    if (known) return known;
    throw new UsageError(words.say('check.unknown-check', { check: name, checks: checkIds.join(', ') }));
  });
}
