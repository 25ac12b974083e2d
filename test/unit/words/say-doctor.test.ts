import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../shared/model/compare-runs';
import type { Party } from '../../../shared/model/finding';
import { ladderOf } from '../../../shared/model/ladder';
import type { Verdict } from '../../../shared/model/verdict';
import { sayComparison, sayHeadline, sayParty } from '../../../shared/words/say-doctor';
import { createWords } from '../../../shared/words/words';

const en = createWords('en');
const sv = createWords('sv');

/** `tcp: fail network` */
const findings = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [id = '', verdict, party] = line.split(/: | /);
    return { id, verdict: verdict as Verdict, ...(party ? { party: party as Party } : {}) };
  });
const sound = ['dns: pass', 'token-accepted: pass', 'entra-user-probe: pass', 'entra-group-probe: note'];

describe('the headline', () => {
  it.each([
    [[], 'Nothing could be checked.'],
    [['dns: skipped'], 'Nothing could be checked.'],
    [sound, 'Entra will reach GroupTalk. Nothing needs attention.'],
    [
      [...sound, 'paging: fail grouptalk'],
      'Entra will reach GroupTalk, but not everything will work. One thing needs GroupTalk’s attention.',
    ],
    [
      [...sound, 'paging: warn grouptalk'],
      'Entra will reach GroupTalk. One thing needs GroupTalk’s attention.',
    ],
    [
      [...sound, 'paging: warn grouptalk', 'encoding: warn grouptalk', 'clock: fail admin'],
      'Entra will reach GroupTalk, but not everything will work. One thing needs your attention. 2 things need GroupTalk’s attention.',
    ],
    [
      ['tenant-url: pass', 'tcp: fail network', 'http: skipped'],
      'This computer does not reach GroupTalk. One thing needs the attention of whoever runs the network.',
    ],
    [
      ['tls: fail grouptalk', 'entra-user-probe: skipped'],
      'Entra will not reach GroupTalk. One thing needs GroupTalk’s attention.',
    ],
    [
      ['dns: pass', 'token-accepted: fail admin', 'entra-user-probe: skipped'],
      'GroupTalk will not let Entra in. One thing needs your attention.',
    ],
    [
      ['dns: pass', 'entra-user-probe: fail grouptalk', 'entra-group-probe: pass'],
      'Entra will reach GroupTalk, but Test Connection will fail. One thing needs GroupTalk’s attention.',
    ],
    [
      ['dns: pass', 'entra-user-probe: skipped', 'entra-group-probe: skipped'],
      'It is not certain yet whether Entra will reach GroupTalk.',
    ],
    [
      ['tcp: fail network', 'entra-accepts: pass', 'verdicts-together: warn network'],
      'Entra reaches GroupTalk, but this computer does not. 2 things need the attention of whoever runs the network.',
    ],
    [
      [...sound, 'entra-accepts: fail microsoft'],
      'This computer reaches GroupTalk, but Entra does not. One thing needs Microsoft’s attention.',
    ],
  ])('of %j is: %s', (lines, said) => {
    expect(sayHeadline(en, findings(...lines), null)).toBe(said);
  });

  it('names the host where it is not GroupTalk’s, and whoever runs it', () => {
    const some = findings(...sound, 'paging: fail grouptalk');
    expect(sayHeadline(en, some, 'scim.example')).toBe(
      'Entra will reach scim.example, but not everything will work. One thing needs the attention of whoever runs the endpoint.',
    );
    expect(sayParty(en, 'grouptalk', 'scim.example')).toBe('For whoever runs the endpoint');
    expect(sayParty(en, 'grouptalk', null)).toBe('For GroupTalk');
  });

  it('counts in Swedish, too', () => {
    const two = findings(...sound, 'paging: warn grouptalk', 'encoding: warn grouptalk');
    expect(sayHeadline(sv, two, null)).toBe(
      'Entra kommer att nå GroupTalk. 2 saker kräver GroupTalks uppmärksamhet.',
    );
    expect(sayHeadline(sv, findings(...sound, 'clock: warn admin'), null)).toBe(
      'Entra kommer att nå GroupTalk. En sak kräver din uppmärksamhet.',
    );
  });
});

describe('the comparison with the run before', () => {
  const before = findings(
    'dns: pass',
    'tls: warn',
    'http: fail',
    'paging: fail',
    'encoding: note',
    'clock: skipped',
  );

  it('tells what is worse, new, better and no longer told, by the id of the check', () => {
    const now = findings(
      'dns: fail',
      'tls: pass',
      'http: note',
      'paging: skipped',
      'clock: warn',
      'tcp: pass',
    );
    expect(compareRuns(before, now)).toEqual({
      worse: [{ id: 'dns', before: 'pass', now: 'fail' }],
      found: [{ id: 'clock', before: null, now: 'warn' }],
      better: [
        { id: 'tls', before: 'warn', now: 'pass' },
        { id: 'http', before: 'fail', now: 'note' },
      ],
      gone: [
        { id: 'paging', before: 'fail', now: null },
        { id: 'encoding', before: 'note', now: null },
      ],
    });
  });

  it('is in words, the bad news first', () => {
    const now = findings(
      'dns: fail',
      'tls: pass',
      'http: fail',
      'paging: fail',
      'encoding: note',
      'clock: warn',
    );
    expect(sayComparison(en, compareRuns(before, now))).toEqual([
      'Worse: The name of the host (Passed → Failed)',
      expect.stringMatching(/^New: .+ \(Warning\)$/),
      expect.stringMatching(/^Better: .+ \(Warning → Passed\)$/),
    ]);
    expect(sayComparison(sv, compareRuns(before, before))).toEqual(['Inget har ändrats.']);
  });
});

describe('the ladder', () => {
  it('has the layers in which anything was looked at, with the gravest verdict of each', () => {
    const rungs = ladderOf(findings('entra-accepts: pass', 'paging: warn', 'filter-and: fail', 'dns: pass'));
    expect(rungs.map(({ layer, verdict }) => `${layer}: ${verdict}`)).toEqual([
      'way: pass',
      'search: fail',
      'entra-side: pass',
    ]);
  });
});
