import { describe, expect, it } from 'vitest';
import { everything, groupFindings, isChoosing } from '../../renderer/tools/connection/choose-findings';
import { endpointOf, hostOf } from '../../renderer/tools/connection/host';
import { layerIds, layerOfFinding, rungsOf, sayLayer } from '../../renderer/tools/connection/layers';
import {
  canRunAlone,
  consentOf,
  entraIds,
  expectedOf,
  inputOf,
} from '../../renderer/tools/connection/wanted';
import { checkIds, checkLayers } from '../../shared/model/check-id';
import { found } from '../../shared/model/found';
import { languages } from '../../shared/model/language';
import { createWords } from '../../shared/words/words';
import { brokenFindings } from '../support/some-doctor';

const words = createWords('en');
const ids = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id);

describe('the layers', () => {
  it('hold every check, and Entra’s verdicts, each once', () => {
    expect([...checkIds, ...entraIds].filter((id) => layerOfFinding(id) === null)).toEqual([]);
    expect(layerOfFinding('something-else')).toBeNull();
  });

  it.each(languages)('have a name each (%s)', (language) => {
    const names = layerIds.map((id) => sayLayer(createWords(language), id));
    expect(new Set(names).size).toBe(layerIds.length);
    expect(names.join()).not.toMatch(/layer\./);
  });

  it('break at the lowest one that failed, and only there', () => {
    const rungs = rungsOf({
      findings: [found('paging', 'x', 'fail'), found('tls', 'x', 'fail'), found('dns', 'x', 'warn')],
      running: false,
      wants: [],
    });
    expect(ids(rungs.filter(({ breaks }) => breaks))).toEqual(['tls']);
    expect(rungs.find(({ id }) => id === 'name')?.verdict).toBe('warn');
  });

  it('have no rung for what was not tried, unless somebody has just agreed to it', () => {
    const none = { findings: [], running: true } as const;
    expect(ids(rungsOf({ ...none, wants: [] }))).not.toContain('people');
    expect(ids(rungsOf({ ...none, wants: ['people'] }))).toContain('people');
    const wrote = [found('person-create', 'x', 'pass')];
    expect(ids(rungsOf({ findings: wrote, running: false, wants: [] }))).toContain('people');
  });
});

describe('a choice among findings', () => {
  const choose = (choice: Partial<typeof everything>) =>
    groupFindings(words, brokenFindings, { ...everything, ...choice });

  it('is none to begin with, and leaves out only what stands elsewhere', () => {
    expect(isChoosing(everything)).toBe(false);
    expect(choose({}).count).toBe(brokenFindings.length - 1);
  });

  it('can be of an outcome, a layer, or words in any case', () => {
    expect(choose({ verdict: 'fail' }).groups.flatMap(({ findings }) => ids(findings))).toEqual([
      'entra-user-probe',
      'entra-accepts',
    ]);
    expect(choose({ layer: 'name' }).pass.map(({ id }) => id)).toEqual(['dns']);
    expect(choose({ text: ' ENTRA-USER ' }).count).toBe(1);
    expect(choose({ text: 'no such words' }).count).toBe(0);
  });

  it('has for each party what failed before what warns', () => {
    const mixed = [
      found('dns', 'x', 'warn', { party: 'network' }),
      found('tcp', 'x', 'fail', { party: 'network' }),
      found('proxy', 'x', 'note', { party: 'network' }),
    ];
    expect(groupFindings(words, mixed, everything).groups.map((one) => [one.of, ids(one.findings)])).toEqual([
      ['network', ['tcp', 'dns']],
      ['nobody', ['proxy']],
    ]);
  });
});

describe('a run that is asked for', () => {
  it('writes only at the host that somebody agreed to', () => {
    expect(inputOf({ kind: 'all' }, 'h', true)).toEqual({});
    expect(inputOf({ kind: 'write' }, 'h', true)).toEqual({ writeAt: 'h' });
    expect(inputOf({ kind: 'one', id: 'patch-plain' }, 'h', true)).toEqual({
      only: ['patch-plain'],
      writeAt: 'h',
    });
    expect(inputOf({ kind: 'one', id: 'paging' }, 'h', true)).toEqual({ only: ['paging'] });
  });

  it('sends many requests only when that was agreed to', () => {
    expect(inputOf({ kind: 'stamina' }, 'h', true)).toEqual({ stamina: true, only: ['stamina'] });
    expect(inputOf({ kind: 'stamina' }, 'h', false)).toEqual({ stamina: true });
    expect(inputOf({ kind: 'one', id: 'stamina' }, 'h', true)).toEqual({ stamina: true, only: ['stamina'] });
  });

  it('needs an agreement for every check that changes something, and for no other', () => {
    const writing = [...checkLayers.people, ...checkLayers.groups];
    expect(checkIds.filter((id) => consentOf(id) === 'write')).toEqual(writing);
    expect(checkIds.filter((id) => consentOf(id) === 'stamina')).toEqual(['stamina']);
    expect(checkIds.filter((id) => !canRunAlone(id))).toEqual(['clean-up']);
  });

  it('knows how many findings will come, where that is certain', () => {
    const reading = checkIds.length - checkLayers.people.length - checkLayers.groups.length - 2;
    expect(expectedOf({ kind: 'all' }, true)).toBe(reading + 3);
    expect(expectedOf({ kind: 'write' }, true)).toBe(checkIds.length - 1 + 3);
    expect(expectedOf({ kind: 'one', id: 'paging' }, true)).toBeNull();
    expect(expectedOf({ kind: 'stamina' }, true)).toBeNull();
    expect(expectedOf({ kind: 'stamina' }, false)).toBe(reading + 1 + 3);
  });
});

describe('the host', () => {
  it('is GroupTalk’s own, or named', () => {
    expect(endpointOf('https://api.grouptalk.com/api/scim/')).toBeNull();
    expect(endpointOf('https://scim.example:8443/v2')).toBe('scim.example:8443');
    expect(hostOf('no address')).toBe('no address');
  });
});
