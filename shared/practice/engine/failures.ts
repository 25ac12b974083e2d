import type { HttpAnswer, HttpFailure } from '../../http/port';
import type { Failure } from './change';

/** How .NET, and therefore the provisioning log, calls a status. */
const statusNames: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'NoContent',
  301: 'MovedPermanently',
  302: 'Found',
  307: 'TemporaryRedirect',
  308: 'PermanentRedirect',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  415: 'UnsupportedMediaType',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

export const statusName = (status: number) => statusNames[status] ?? String(status);

const scim = 'SystemForCrossDomainIdentityManagement';

/** What a request was for: the same status means different things. */
export type Asking = 'find' | 'read' | 'write';

/** Prefixless codes of Microsoft's list (learn.microsoft.com/entra/identity/monitoring-health/howto-analyze-provisioning-logs). */
const codes: Readonly<Record<number, string>> = {
  403: 'InsufficientRights',
  404: 'InvalidAnchor',
  405: 'MethodNotAllowed',
  409: 'EntryConflict',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  501: 'NotImplemented',
};

const credentialFailure: Failure = {
  code: `${scim}CredentialValidationFailure`,
  message:
    'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.',
  webAnswer: null,
  category: 'nonServiceFailure',
  stopsJob: true,
};

/** An answer that refuses. Credentials, and 404 where an empty list is due, stop the whole job. */
export function refusal(answer: HttpAnswer, asking: Asking, what: string): Failure {
  const { status } = answer;
  const webAnswer = webAnswerOf(answer);
  if (status === 401 || (status === 403 && asking !== 'write')) return { ...credentialFailure, webAnswer };
  if (status === 404 && asking === 'find')
    return {
      code: `${scim}ServiceIncompatible`,
      message: `SCIM compliance issue: 404 instead of 200. ${what} must be answered with an empty list when nobody matches.`,
      webAnswer,
      category: 'nonServiceFailure',
      stopsJob: true,
    };
  const code =
    status >= 300 && status < 400
      ? 'WebExceptionProtocolError'
      : (codes[status] ??
        (status >= 500
          ? 'InternalServerError'
          : asking === 'find'
            ? `${scim}ServiceIncompatibleFiltering`
            : `${scim}ServiceIncompatible`));
  return {
    code,
    message: `An error response with the HTTP status code ${status} was returned by the target to ${what}.`,
    webAnswer,
    category: status >= 500 || status === 429 ? 'failure' : 'nonServiceFailure',
    stopsJob: false,
  };
}

/** A 2xx that is not what SCIM asks for. `endpointInDoubt`: no other object would fare better. */
export function misunderstood(
  answer: HttpAnswer,
  why: string,
  { endpointInDoubt }: { readonly endpointInDoubt: boolean },
): Failure {
  return {
    code: `${scim}ServiceIncompatible`,
    message: `The response from the SCIM endpoint was not understood: ${why}.`,
    webAnswer: webAnswerOf(answer),
    category: 'nonServiceFailure',
    stopsJob: endpointInDoubt,
  };
}

export const multipleEntries = (answer: HttpAnswer, why: string): Failure => ({
  code: `${scim}MultipleEntriesInResponse`,
  message: `Multiple entries were received where one was expected: ${why}.`,
  webAnswer: webAnswerOf(answer),
  category: 'nonServiceFailure',
  stopsJob: false,
});

/** No answer at all. What will not be better for the next object stops the job. */
export function noAnswer(failure: HttpFailure): Failure {
  const passing =
    failure.code === 'timed-out' ||
    failure.code === 'connection-broken' ||
    failure.code === 'truncated' ||
    failure.code === 'too-large';
  return {
    code: failure.code === 'timed-out' ? 'Timeout' : 'WebExceptionProtocolError',
    message: `An error occurred while sending the request (${failure.code}).`,
    webAnswer: null,
    category: 'failure',
    stopsJob: !passing,
    transport: failure.code,
  };
}

const longestText = 2000;

function webAnswerOf(answer: HttpAnswer): string {
  const text = answer.text.length > longestText ? `${answer.text.slice(0, longestText)}…` : answer.text;
  return `StatusCode: ${statusName(answer.status)}  Web Response: ${text}`;
}

/** What the log recommends by code; null where Microsoft's list gives no advice. */
export function recommendedAction(code: string): string | null {
  const known: readonly (readonly [RegExp, string])[] = [
    [
      /EntryConflict$/i,
      'Resolve the conflicting attribute values in the target or the source application, or review the matching attributes.',
    ],
    [
      /DuplicateTargetEntries$/i,
      'Remove the duplicate users from the target application, or reconfigure the attribute mappings.',
    ],
    [/DuplicateSourceEntries$/i, 'Make the matching attribute unique among the source objects.'],
    [/ImportSkipped$/i, 'Fill in the matching attribute of the source object.'],
    [/InvalidAnchor$/i, 'Restart the provisioning job so that all objects are evaluated again.'],
    [
      /UnableToResolveReferenceAttributeValue$/i,
      'Bring the referenced object into scope, then restart provisioning.',
    ],
    [/CredentialValidationFailure$/i, 'Enter a valid Tenant URL and Secret Token, then test the connection.'],
  ];
  return known.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
