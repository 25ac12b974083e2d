import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createDrafts, forgetDrafts, holdsSecret } from '../../renderer/frame/drafts';
import { isDraft } from '../../renderer/steps/configure/draft';
import { isTyped, nothingTyped } from '../../renderer/steps/request/pending';
import { DraftsContext, useTextDraft } from '../../renderer/use-draft';
import { mapStore } from '../support/map-store';

const anna = 'tenant-a anna';
const bo = 'tenant-b bo';

describe('what was typed', () => {
  it('is there again for the same person after the page was loaded anew', () => {
    const store = mapStore();
    createDrafts(store, anna).write('mail', { to: 'it@nordvik.example' });
    expect(createDrafts(store, anna).read('mail')).toEqual({ to: 'it@nordvik.example' });
  });

  it('is nobody else’s, whatever their names begin with', () => {
    const store = mapStore();
    createDrafts(store, anna).write('mail', 'one');
    expect(createDrafts(store, bo).read('mail')).toBeUndefined();
    expect(createDrafts(store, '').read('mail')).toBeUndefined();
    createDrafts(store, `${anna}-maria`).write('mail', 'two');
    forgetDrafts(store, anna);
    expect(createDrafts(store, anna).read('mail')).toBe('one');
    expect(createDrafts(store, `${anna}-maria`).read('mail')).toBeUndefined();
  });

  it('goes when somebody else is there, and all of it when everything is forgotten', () => {
    const store = mapStore();
    store.setItem('place', 'scope');
    createDrafts(store, '').write('sign-in.tenant', 'nordvik.example');
    createDrafts(store, anna).write('mail', 'one');
    forgetDrafts(store, bo);
    expect(store.length).toBe(1);
    createDrafts(store, bo).write('mail', 'two');
    createDrafts(store, bo).forget();
    expect(store.length).toBe(1);
    expect(store.getItem('place')).toBe('scope');
  });

  it('is not there where the store holds something else', () => {
    const store = mapStore();
    store.setItem(`draft ${anna}\nmail`, '{');
    expect(createDrafts(store, anna).read('mail')).toBeUndefined();
  });

  it('does not stop anybody from typing where the store is full', () => {
    const full = { ...mapStore(), setItem: () => expect.unreachable() };
    expect(() => createDrafts(full, anna).write('mail', 'one')).not.toThrow();
  });

  it('is shown by its field', () => {
    const store = mapStore();
    createDrafts(store, anna).write('search', 'Ledning');
    const Field = () => useTextDraft('search', 'nothing')[0];
    const drawn = (owner: string) =>
      renderToStaticMarkup(
        <DraftsContext.Provider value={createDrafts(store, owner)}>
          <Field />
        </DraftsContext.Provider>,
      );
    expect(drawn(anna)).toBe('Ledning');
    expect(drawn(bo)).toBe('nothing');
  });
});

describe('a secret that was pasted into the wrong field', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln';
  it.each([
    ['a JWT', jwt],
    ['a JWT in a sentence', `the token is ${jwt}, thanks`],
    ['a JWT in an address', `https://api.grouptalk.com/api/scim/?t=${jwt}`],
    ['a client secret', 'Xq_8Q~aVb3kT9mR2nLw7yZc5eHf1uJd4sGp0oBi'],
    ['base64 with slashes', 'Tok: aB3dE5fG7hJ9kL1mN3/Q5rS7tU9vW1xY/3bD5fG=='],
    ['a long random word', 'aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY'],
  ])('is not kept: %s', (_, text) => {
    const store = mapStore();
    createDrafts(store, anna).write('request.typed', { ...nothingTyped, tenantUrl: text });
    expect(store.length).toBe(0);
  });

  it('takes along what was kept there before', () => {
    const store = mapStore();
    const drafts = createDrafts(store, anna);
    drafts.write('search', 'eyJ');
    drafts.write('search', jwt);
    expect(store.length).toBe(0);
  });

  it.each([
    '3f2a9b1c-0000-4000-8000-0123456789ab',
    '3F2A9B1C-0000-4000-8000-0123456789AB',
    'https://api.grouptalk.com/api/scim/',
    'https://scim-staging.eu-north-1.customers.example/Onboarding/api/v2/scim',
    'anna-margareta.lindqvist-andersson@raddningstjansten.nordvik.example',
    'Insats alla stationer i Södra Nordvik och Västra Ängsbyn 2026',
    '',
    'https://scim.example.com/Customers/11111111-2222-3333-4444-555555555555/scim/v2',
    'C:/Users/Anna/Documents/GroupTalk2026/Onboarding/token.txt',
    null,
    42,
  ])('is not seen in %s', (value) => {
    expect(holdsSecret(value)).toBe(false);
  });
});

describe('what was kept is taken for a draft only if it is one', () => {
  it.each([
    [{ scope: 'all', typedHeadCount: '40', notify: 'a@b.example' }, true],
    [{ scope: 'some', typedHeadCount: '', notify: '' }, false],
    [{ scope: 'all', notify: '' }, false],
    ['all', false],
    [null, false],
    [undefined, false],
  ])('settings %j: %s', (value, expected) => {
    expect(isDraft(value)).toBe(expected);
  });

  it.each([
    [nothingTyped, true],
    [{ tenantUrl: 'x', tenantId: 3, host: '' }, false],
    [[], false],
  ])('what was typed beside the token %j: %s', (value, expected) => {
    expect(isTyped(value)).toBe(expected);
  });
});
