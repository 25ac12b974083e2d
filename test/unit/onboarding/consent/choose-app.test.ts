import { describe, expect, it } from 'vitest';
import { servicePrincipal } from '../../../../shared/model/service-principal';
import { chooseApp } from '../../../../shared/onboarding/consent/choose-app';

const app = (id: string, displayName: string, appOwnerOrganizationId = 'grouptalk') =>
  servicePrincipal.parse({ id, displayName, appOwnerOrganizationId });

const fromGallery = (id: string) =>
  servicePrincipal.parse({
    id,
    displayName: 'GroupTalk',
    appOwnerOrganizationId: 'us',
    applicationTemplateId: 'x',
  });

describe("which application is GroupTalk's", () => {
  it.each([
    ['none', [], undefined, 'none'],
    ['one', [app('a', 'GroupTalk')], undefined, 'a'],
    ['one in another case', [app('a', 'grouptalk')], undefined, 'a'],
    ['only similar names', [app('a', 'GroupTalk Onboarding')], undefined, 'none'],
    ['a similar name beside it', [app('b', 'GroupTalk Onboarding'), app('a', 'GroupTalk')], undefined, 'a'],
    ['a copy of our own beside it', [app('b', 'GroupTalk', 'US'), app('a', 'GroupTalk')], undefined, 'a'],
    ['a registration of our own alone', [app('b', 'GroupTalk', 'US')], undefined, 'none'],
    ['a registration of our own, chosen', [app('b', 'GroupTalk', 'us')], 'b', 'b'],
    ['one of our own from the gallery', [fromGallery('b')], undefined, 'b'],
    ['one from the gallery beside it', [fromGallery('b'), app('a', 'GroupTalk')], undefined, 'several'],
    ['a blank behind the name', [app('a', 'GroupTalk ')], undefined, 'a'],
    ['two from outside', [app('a', 'GroupTalk'), app('b', 'GroupTalk')], undefined, 'several'],
    ['two, one chosen', [app('a', 'GroupTalk'), app('b', 'GroupTalk')], 'b', 'b'],
    ['a renamed one, chosen', [app('a', 'GroupTalk radio')], 'a', 'a'],
    ['the chosen one is gone', [app('a', 'GroupTalk')], 'z', 'a'],
  ])('%s', (_, apps, servicePrincipalId, expected) => {
    const choice = chooseApp(apps, {
      displayName: 'GroupTalk',
      tenantId: 'us',
      ...(servicePrincipalId ? { servicePrincipalId } : {}),
    });
    expect(choice.kind === 'one' ? choice.app.id : choice.kind).toBe(expected);
  });
});
