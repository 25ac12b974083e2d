import { grouptalk } from '../../target/grouptalk';
import { practiceTemplateId } from '../constants';
import { list } from './listing';
import type { Route } from './route';
import { scopes } from './scopes';

const template = (
  id: string,
  displayName: string,
  publisher: string,
  homePageUrl: string,
  more: { provisioning: boolean; categories: string[]; description: string | null },
) => ({
  id,
  displayName,
  homePageUrl,
  supportedSingleSignOnModes: ['oidc', 'external'],
  supportedProvisioningTypes: more.provisioning ? ['sync'] : [],
  logoUrl: null,
  categories: more.categories,
  publisher,
  description: more.description,
});

const gallery = [
  template(practiceTemplateId, grouptalk.displayName, 'GroupTalk', 'https://www.grouptalk.com/', {
    provisioning: true,
    categories: ['collaboration', 'productivity'],
    description: 'Push-to-talk for teams.',
  }),
  template(
    '5d0f5a1c-6f0f-4f6e-9f0c-0a7b1f6f0005',
    'GroupTalk Legacy Dispatcher',
    'Somebody Else AB',
    'https://dispatcher.example/',
    { provisioning: false, categories: ['collaboration'], description: null },
  ),
  template(
    '00000007-0000-0000-c000-000000000000',
    'Dynamics CRM Online',
    'Microsoft Corporation',
    'http://www.microsoft.com/dynamics/crm',
    { provisioning: false, categories: ['crm', 'productivity'], description: null },
  ),
];

/** `/applicationTemplates`: the gallery; any token may read it. */
export const applicationTemplateRoutes = (): Route[] => [
  {
    method: 'GET',
    path: '/applicationTemplates',
    scopes: scopes.anyToken,
    answer: (call) =>
      list(call, {
        items: gallery,
        context: 'applicationTemplates',
        type: 'applicationTemplate',
        filter: { displayName: ['eq', 'contains'], categories: ['any'] },
        orderBy: ['displayName'],
        skippable: true,
      }),
  },
];
