import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../shared/contract/problem';
import { scopes, scopesOfStep } from '../../../shared/graph/scopes';
import { type CheckLayer, checkLayers } from '../../../shared/model/check-id';
import { stepIds } from '../../../shared/model/step';
import { faultNames, faults } from '../../../shared/practice/world/faults';
import { worldNames } from '../../../shared/practice/world/worlds';
import { en } from '../../../shared/words/en';
import { plain, readDoc, tableOf } from '../../support/docs';

const clientId = 'docs/client-id.md';
const support = 'docs/support.md';
const security = 'docs/security.md';

const electron = readdirSync('electron', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('electron', name), 'utf8'))
  .join('\n');
const named = (pattern: RegExp, text = electron) =>
  [...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''))].toSorted();
/** A heading in the middle of a line. */
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const inCode = (cell = '') => named(/`([^`]+)`/g, cell);

describe('the permissions of docs/client-id.md', () => {
  const rows = tableOf(clientId, ['permission', 'asked for in', 'what for', 'who may consent']);
  const all = [...new Set(Object.values(scopes).flat())];
  const leaving: readonly string[] = scopes.leave;

  it('are those that the code asks for, in the steps that need them', () => {
    const stepsOf = (scope: string) =>
      leaving.includes(scope)
        ? 'Remove this app’s access'
        : stepIds
            .filter((id) => scopesOfStep[id].includes(scope))
            .map((id) => en.step[id].title)
            .join(', ');
    const told = rows.map(([scope, steps]) => [plain(scope), steps?.replace("'", '’')]);
    expect(told.toSorted()).toEqual(all.map((scope) => [scope, stepsOf(scope)]).toSorted());
  });

  it('are those of the script, but for the one that takes the app out of a tenant', () => {
    const script = readDoc('docs/register-client-id.ps1');
    const list = /\$permissions = @\(([^)]*)\)/.exec(script)?.[1] ?? '';
    expect(named(/'([^']+)'/g, list)).toEqual(all.filter((scope) => !leaving.includes(scope)).toSorted());
  });
});

describe('the tables of docs/support.md', () => {
  it('name every check of the connection doctor, in its layer', () => {
    const rows = tableOf(support, ['layer', 'check', 'asks']);
    const layers = Object.entries(checkLayers).flatMap(([layer, ids]) =>
      ids.map((id) => [en.doctor.layer[layer as CheckLayer], id]),
    );
    expect(rows.map(([layer = '', id]) => [lowered(layer), plain(id)])).toEqual(
      layers.map(([layer = '', id]) => [lowered(layer), id]),
    );
    expect(rows.filter(([, , asks = '']) => !/^[^.]+\S/.test(asks))).toEqual([]);
  });

  it('name every world and every fault, as practice --list does', () => {
    const told = (headings: readonly string[]) =>
      tableOf(support, headings).map((row) => [plain(row[0]), row.at(-1)]);
    expect(told(['world', ''])).toEqual(worldNames.map((name) => [name, en.practice.world[name]]));
    expect(told(['fault', 'played by', ''])).toEqual(
      faultNames.map((name) => [name, en.practice.fault[name]]),
    );
  });

  it('say of every fault which part of the practice tenant plays it', () => {
    const parts = {
      grouptalk: 'GroupTalk',
      graph: 'Microsoft Graph',
      engine: 'the sync engine',
      login: 'the sign-in',
      network: 'the network',
    };
    const told = tableOf(support, ['fault', 'played by', '']).map(([, part]) => part);
    expect(told).toEqual(faultNames.map((name) => parts[faults[name]]));
  });

  it('name every code of a problem, with its sentence and who acts', () => {
    const rows = tableOf(support, ['code', 'what the app says', 'who acts']);
    const sentence = (text: string) => text.replace(/\{\{(\w+)[^}]*\}\}/g, '*$1*');
    expect(rows.map(([code, says]) => [plain(code), says])).toEqual(
      problemCodes.map((code) => [code, sentence(en.problem[code])]),
    );
    expect(new Set(rows.map(([, , who]) => who))).toEqual(
      new Set([
        'the network',
        'the admin',
        'Microsoft',
        'whoever looks after the computer',
        'the makers of this app',
        'nobody: wait or try again',
      ]),
    );
  });

  it('name every subject of the support log', () => {
    const told = tableOf(support, ['subject', 'is about']).flatMap(([subjects]) => inCode(subjects));
    const logged = named(/(?:\blog|note)\('(?:info|warn|error)', '([a-z-]+)'/g);
    expect(told.toSorted()).toEqual(logged);
  });
});

describe('the tables of docs/security.md', () => {
  it('name every file in which something is kept', () => {
    const told = tableOf(security, ['file', 'what is in it', 'how it is protected', 'how long']).flatMap(
      ([files]) => inCode(files),
    );
    const kept = named(/openJsonFile<.+>\(place, '([a-z-]+)'/g).map((name) => `data/${name}.json`);
    expect(kept).toHaveLength(6);
    for (const file of [
      ...kept,
      'data/journal.jsonl',
      'data/window.json',
      'cli/probes/*.json',
      'logs/app.log',
    ]) {
      expect(told).toContain(file);
    }
  });

  it('name every host that a link may lead to', () => {
    const [, block = ''] = /const knownHosts = \[([^\]]*)\]/.exec(electron) ?? [];
    const [line = ''] = /^- Links open in your browser.*$/m.exec(readDoc(security)) ?? [];
    expect(inCode(line)).toEqual(named(/'([^']+)'/g, block));
  });
});
