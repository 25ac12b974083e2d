import { z } from 'zod';
import { languageChoices } from '../../shared/model/language';

/** Ten years. */
const mostDays = 3650;
const days = z.int().min(1).max(mostDays);

/** Of the folder with the update files: no name and password, nothing behind a `?` or `#`. */
const httpsFeed = /^https:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/;
const httpsOrLoopbackFeed = /^(https:\/\/[^\s/?#@]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s?#]*)?$/;

/** The policy file as it is written. Each member may be left out; one that nobody knows is a mistake. */
const shapeWith = (feed: RegExp) =>
  z.strictObject({
    $schema: z.string().exactOptional().meta({ description: 'For editors only. The app does not read it.' }),
    clientId: z
      .guid()
      .exactOptional()
      .meta({
        description:
          'Application (client) ID of the app registration that people sign in with. Takes precedence over Settings and over the build.',
        examples: ['11111111-2222-3333-4444-555555555555'],
      }),
    cloud: z.enum(['global']).exactOptional().meta({
      description: 'The Microsoft cloud of the tenants. Only the global one so far.',
    }),
    language: z.enum(languageChoices).exactOptional().meta({
      description: "The app's language. system: the first of the computer's languages that the app speaks.",
    }),
    retention: z
      .strictObject({
        logsDays: days.exactOptional().meta({
          description:
            'Days that support logs and the last facts of tenants are kept on the computer. 90 when it is left out.',
        }),
        journalDays: days.exactOptional().meta({
          description:
            'Days that lines of the journal of changes to tenants are kept. For as long as the app is there when it is left out.',
        }),
      })
      .exactOptional()
      .meta({ description: 'How long the app keeps what it has written down.' }),
    startAtSignIn: z.boolean().exactOptional().meta({
      description:
        'Whether the app starts when somebody signs in to the computer. Windows and macOS. Left as it is when it is left out.',
    }),
    updates: z
      .strictObject({
        allowed: z.boolean().exactOptional().meta({
          description: 'false: the app never looks for updates. true: it does, whatever Settings say.',
        }),
        feed: z
          .string()
          .max(2000)
          .regex(feed)
          .refine((text) => URL.canParse(text))
          .exactOptional()
          .meta({
            description:
              'https address of the folder with the update files, in place of the one that the build knows.',
            examples: ['https://updates.example.com/grouptalk-onboarding/'],
          }),
      })
      .exactOptional()
      .meta({
        description: 'Where updates come from. A mistake in here keeps updates off until it is corrected.',
      }),
  });

export const policyShape = shapeWith(httpsFeed);
/** For tests, whose feed is on this computer. */
export const policyShapeOfTests = shapeWith(httpsOrLoopbackFeed);
export type PolicyShape = Readonly<z.infer<typeof policyShape>>;

/** The JSON schema (draft 2020-12) of `docs/policy.schema.json`. */
export const policySchema = (): object => ({
  title: 'Policy of GroupTalk Onboarding',
  description: 'What the administrator of a computer settles for everybody who works at it.',
  ...z.toJSONSchema(policyShape, { target: 'draft-2020-12' }),
});
