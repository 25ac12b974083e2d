import { describe, expect, it } from 'vitest';
import { Leave } from '../../renderer/settings/leave';
import { LeaveByHand } from '../../renderer/settings/leave-by-hand';
import { LeaveTenantView } from '../../renderer/settings/leave-tenant-view';
import { scopes } from '../../shared/graph/scopes';
import type { Access } from '../../shared/model/access';
import { createWords } from '../../shared/words/words';
import { draw, nobody, someOverview } from '../support/draw';

const seen: Access = {
  clientId: '11111111-1111-4111-8111-111111111111',
  tenantId: 't',
  seen: 'all',
  servicePrincipal: { id: 'sp', displayName: 'Our Onboarding' },
  grants: [
    { id: '1', resource: 'Microsoft Graph', scopes: ['User.Read', 'Files.Read'], person: null },
    {
      id: '2',
      resource: 'Microsoft Graph',
      scopes: ['User.Read', 'Application.Read.All'],
      person: 'Anna Ek',
    },
    { id: '3', resource: 'Microsoft Graph', scopes: ['Application.Read.All'], person: 'Bo Lund' },
  ],
  portalUrl: 'https://entra.microsoft.com/t/#view/x',
  registrationUrl: null,
  command: 'Invoke-MgGraphRequest -Method DELETE',
};
const gone: Access = { ...seen, servicePrincipal: null, grants: [] };
const unseen = {
  tenant: 'Nordvik Räddning AB',
  signedIn: true,
  access: null,
  looking: false,
  lookProblem: null,
  removed: null,
  removing: false,
  removeProblem: null,
  onLook: nobody,
  onStopLooking: nobody,
  onRemove: nobody,
};
const look = (props: Partial<Parameters<typeof LeaveTenantView>[0]> = {}) =>
  draw(
    'settings',
    someOverview(),
    <article>
      <LeaveTenantView {...unseen} {...props} />
    </article>,
  );
const remove = 'Remove this app’s access in Nordvik Räddning AB';
const rowsOf = (drawn: ReturnType<typeof look>) =>
  drawn.page
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('td').map((cell) => cell.structuredText.replaceAll('\n', ' ')));

describe('what this app may do', () => {
  it('is shown only when it is asked for, and the tenant stands on the button that takes it back', () => {
    const drawn = look();
    expect(drawn.text).toContain('What this app may do in Nordvik Räddning AB');
    expect(drawn.buttons).toEqual(['Show what was allowed', remove]);
    expect(drawn.page.querySelector('table')).toBeNull();
  });

  it('is being asked for', () => {
    const drawn = look({ looking: true });
    expect(drawn.text).toContain('Reading what this app was allowed: asking graph.microsoft.com');
    expect(drawn.buttons).toContain('Cancel');
  });

  it('is told in words and by name, each permission once, with those for whom it was allowed', () => {
    expect(rowsOf(look({ access: seen }))).toEqual([
      ['sign you in and read your profile', 'User.Read Microsoft Graph', 'everybody'],
      ['do what this app never asks for', 'Files.Read Microsoft Graph', 'everybody'],
      [
        'find GroupTalk among the enterprise applications',
        'Application.Read.All Microsoft Graph',
        'Anna Ek and 1 more',
      ],
    ]);
  });

  it('says when it is only what the own sign-in knows', () => {
    const own = { ...seen, seen: 'own', servicePrincipal: null } as const;
    const drawn = look({ access: own });
    expect(drawn.text).toContain('This is what your own sign-in may do.');
    expect(drawn.buttons).toContain(remove);
  });

  it('says how people take back what they alone have allowed', () => {
    const grants = seen.grants.filter(({ person }) => person !== null);
    expect(look({ access: { ...seen, grants } }).text).toContain('myapps.microsoft.com');
    expect(look({ access: seen }).text).not.toContain('myapps.microsoft.com');
  });

  it('says when nothing is left to take back, and offers no button for it', () => {
    const drawn = look({ access: gone });
    expect(drawn.text).toContain('This app has no access in Nordvik Räddning AB any more.');
    expect(drawn.buttons).not.toContain(remove);
  });

  it('keeps what is known when it cannot be asked again', () => {
    const drawn = look({
      access: seen,
      lookProblem: { code: 'no-network', params: {}, remedy: 'try-again' },
    });
    expect(rowsOf(drawn)).toHaveLength(3);
    expect(drawn.page.querySelector('[role="alert"]')).not.toBeNull();
  });

  it.each(['en', 'sv'] as const)(
    'has words in %s for every permission that this app asks for',
    (language) => {
      const words = createWords(language);
      const asked = [...new Set(Object.values(scopes).flat())];
      expect(asked.filter((one) => words.find(`leave.scope.${one.replaceAll('.', '-')}`) === null)).toEqual(
        [],
      );
    },
  );
});

describe('removing access', () => {
  it('is under way, and says how long that may take', () => {
    const drawn = look({ access: seen, removing: true });
    expect(drawn.text).toContain('Taking this app out of Nordvik Räddning AB: asking graph.microsoft.com');
  });

  it('was refused: the way by hand stands open, to be copied', () => {
    const removeProblem = { code: 'graph-forbidden', params: {}, remedy: 'ask-administrator' } as const;
    const drawn = look({ access: seen, removeProblem });
    expect(drawn.text).toContain('Entra ID > Enterprise apps > Our Onboarding > Properties > Delete');
    expect(drawn.text).toContain(seen.command);
    expect(drawn.buttons).toEqual(expect.arrayContaining(['Copy path', 'Copy command']));
  });

  it('is done: says what stays, and asks for nothing more', () => {
    const drawn = look({ signedIn: false, removed: gone });
    expect(drawn.live.join()).toContain('This app has no access in Nordvik Räddning AB any more.');
    expect(drawn.text).toContain('Provisioning to GroupTalk goes on.');
    expect(drawn.text).not.toContain('registered in this tenant');
    expect(drawn.buttons).toEqual([]);
  });

  it('is done in the tenant that owns the registration: says where that is deleted', () => {
    const drawn = look({
      signedIn: false,
      removed: { ...gone, registrationUrl: 'https://entra.microsoft.com/' },
    });
    expect(drawn.text).toContain('The app is registered in this tenant.');
    expect(drawn.buttons.join()).toContain('Open the registration');
  });

  it('names no application whose name is not known', () => {
    const drawn = draw(
      'settings',
      someOverview(),
      <article>
        <LeaveByHand access={gone} />
      </article>,
    );
    expect(drawn.text).toContain('Enterprise apps > this app > Properties');
  });
});

describe('when you are done', () => {
  const whole = (over: Parameters<typeof someOverview>[0] = {}) =>
    draw(
      'settings',
      someOverview(over),
      <article>
        <Leave />
      </article>,
    );

  it('leads from the tenant to this computer', () => {
    const { page, buttons } = whole();
    expect(page.querySelectorAll('h2, h3').map(({ text }) => text)).toEqual([
      'When you are done',
      'What this app may do in Nordvik Räddning AB',
      'Off this computer',
    ]);
    expect(buttons).toEqual(['Show what was allowed', remove, 'Sign out', 'Forget everything']);
  });

  it('offers nothing in a tenant that nobody is signed in to', () => {
    expect(whole({ account: null }).buttons).not.toContain(remove);
  });

  it('lets settings and journal outlast the app', () => {
    const { page, text } = whole();
    expect(page.querySelectorAll('input[role="switch"]')).toHaveLength(1);
    expect(text).toContain('Keep settings and journal on uninstalling');
  });
});
