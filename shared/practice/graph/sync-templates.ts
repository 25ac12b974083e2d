import { practiceTemplateId } from '../constants';
import type { PracticeServicePrincipal } from '../world/state';
import { notFound } from './answer';
import { grouptalkSchema } from './grouptalk-schema';
import { entity, list } from './listing';
import type { JsonObject } from './odata-match';
import type { Route } from './route';
import type { SyncPart } from './sync-part';

/** Key spelling, and the key that comes twice, are those of Microsoft's sample of a SCIM gallery template. */
const templateView = (app: PracticeServicePrincipal): JsonObject => ({
  id: practiceTemplateId,
  applicationId: app.appId,
  default: true,
  description: null,
  discoverable: true,
  factoryTag: practiceTemplateId,
  metadata: [
    { key: 'AzureIngestionAttributeOptimization', value: 'False' },
    { key: 'AzureIngestionAttributeOptimization', value: 'False' },
    { key: 'galleryApplicationIdentifier', value: app.appId },
    { key: 'galleryApplicationKey', value: practiceTemplateId.toLowerCase() },
    { key: 'isSynchronizationInPreview', value: 'false' },
    { key: 'configurationFields', value: '[{"name":"baseaddress"},{"name":"secrettoken","secret":true}]' },
  ],
});

/** `synchronization/templates`: empty for apps without a connector, and for a while for fresh ones. */
export function syncTemplateRoutes(part: SyncPart): Route[] {
  const templates = (app: PracticeServicePrincipal) => (part.templatesReady(app) ? [templateView(app)] : []);
  const context = (app: PracticeServicePrincipal) =>
    `servicePrincipals('${app.id}')/synchronization/templates`;
  const type = 'synchronizationTemplate';
  return [
    part.route('GET', '/templates', (call, app) =>
      list(call, { items: templates(app), context: context(app), type }),
    ),
    part.route('GET', '/templates/{template}', (call, app) => {
      const { template = '' } = call.params;
      const found = templates(app).find(({ id }) => id === template);
      return found === undefined ? notFound(template) : entity(call, found, { context: context(app), type });
    }),
    part.route('GET', '/templates/{template}/schema', (call, app) => {
      const { template = '' } = call.params;
      if (!templates(app).some(({ id }) => id === template)) return notFound(template);
      const schema = grouptalkSchema(part.context, `${template}.${'0'.repeat(32)}`);
      return entity(
        call,
        { ...schema },
        { context: `${context(app)}('${template}')/schema`, type: 'synchronizationSchema' },
      );
    }),
  ];
}
