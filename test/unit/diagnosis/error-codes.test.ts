import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOf, explainCode, explainFailure } from '../../../shared/diagnosis/error-codes';
import { explainEvent } from '../../../shared/diagnosis/explain-event';
import { errorFamilies } from '../../../shared/model/explained-event';
import { logEvent } from '../../../shared/model/log-event';
import { sayEvent } from '../../../shared/words/say-event';
import { createWords } from '../../../shared/words/words';

const words = createWords('en');

describe('error codes of the provisioning logs', () => {
  it.each([
    ['Conflict', 'conflict'],
    ['EntryConflict', 'conflict'],
    ['ContosoEntryConflict', 'conflict'],
    ['grouptalkENTRYCONFLICT', 'conflict'],
    ['TooManyRequests', 'too-many-requests'],
    ['InternalServerError', 'target-error'],
    ['InsufficientRights', 'not-allowed'],
    ['MethodNotAllowed', 'not-allowed'],
    ['NotPermitted', 'not-allowed'],
    ['Unauthorized', 'not-allowed'],
    ['UnprocessableEntity', 'unprocessable'],
    ['WebExceptionProtocolError', 'protocol-error'],
    ['InvalidAnchor', 'invalid-anchor'],
    ['NotImplemented', 'not-implemented'],
    ['MandatoryFieldsMissing', 'missing-values'],
    ['MissingValues', 'missing-values'],
    ['SchemaAttributeNotFound', 'unknown-attribute'],
    ['InternalError', 'entra-error'],
    ['InvalidDomain', 'invalid-domain'],
    ['Timeout', 'timeout'],
    ['LicenseLimitExceeded', 'no-licence-left'],
    ['DuplicateTargetEntries', 'duplicate-target'],
    ['DuplicateSourceEntries', 'duplicate-source'],
    ['ImportSkipped', 'import-skipped'],
    ['EntrySynchronizationSkipped', 'nothing-to-do'],
    ['SystemForCrossDomainIdentityManagementMultipleEntriesInResponse', 'several-entries'],
    ['SystemForCrossDomainIdentityManagementServiceIncompatible', 'not-compatible'],
    ['SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering', 'filter-refused'],
    ['SystemForCrossDomainIdentityManagementCredentialValidationFailure', 'credentials-refused'],
    ['SystemForCrossDomainIdentityManagementCredentialValidationUnavailable', 'credentials-refused'],
    ['SystemForCrossDomainIdentityManagementInvalidCredentials', 'credentials-refused'],
    ['SchemaPropertyCanOnlyAcceptValue', 'single-value-only'],
    ['UnableToResolveReferenceAttributeValue', 'reference-unresolved'],
    ['AttributeValidationFailed', 'value-refused'],
    ['NotEffectivelyEntitled', 'not-entitled'],
    ['RedundantExport', 'already-equal'],
    ['SomethingNew', null],
    ['', null],
  ])('%s → %s', (code, family) => {
    expect(explainCode(code)).toMatchObject({ family, code });
  });

  it.each([
    ['InternalServerError', 'StatusCode: Unauthorized  Web Response: {}', 'not-allowed'],
    ['NeverSeen', 'an error response with the HTTP status code 403.', 'not-allowed'],
    ['Timeout', 'The remote server returned an error: (401) Unauthorized.', 'not-allowed'],
    ['Timeout', 'Response status code does not indicate success: 403 (Forbidden).', 'not-allowed'],
    ['', 'Response Status Code: Unauthorized', 'not-allowed'],
    [
      '',
      'A property of an entry was not exported, because exporting the property is not supported for this operation: Add',
      'name-not-exported',
    ],
    ['Timeout', 'Room 403 was refused', 'timeout'],
    ['Timeout', 'Nobody is unauthorized here', 'timeout'],
    ['XCredentialValidationFailure', 'StatusCode: Unauthorized', 'credentials-refused'],
  ])('%s with "%s" is %s', (code, reason, family) => {
    expect(explainFailure(code, reason).family).toBe(family);
  });

  it.each([...errorFamilies, 'unknown'])('%s has title, cause and remedy in words', (family) => {
    for (const part of ['title', 'why', 'remedy']) {
      const sentence = words.find(`logError.${family}.${part}`, { code: 'X' });
      expect(sentence).toBeTruthy();
      for (const one of (sentence ?? '').split(/[.:] /))
        expect(one.split(' ').length).toBeLessThanOrEqual(20);
    }
  });

  it.each(['not-allowed', 'credentials-refused'])("%s names the tutorial's remedy", (family) => {
    expect(words.find(`logError.${family}.remedy`)).toMatch(/Admin permissions.*new Secret Token/);
  });
});

describe('a line of the log', () => {
  const event = (status: string, code: string | null, skip?: string) =>
    logEvent.parse({
      id: '1',
      provisioningStatusInfo: {
        status,
        errorInformation: code ? { errorCode: code, reason: 'Because.' } : null,
      },
      sourceIdentity: { id: 'guid', displayName: '' },
      reportableIdentifier: 'anna@example.com',
      provisioningSteps: skip
        ? [{ name: 'EntrySynchronizationSkip', status: 'skipped', details: { SkipReason: skip } }]
        : [],
    });

  it.each([
    ['success', null, undefined, 'pass', null],
    ['failure', 'Timeout', undefined, 'fail', 'timeout'],
    ['failure', 'NeverSeen', undefined, 'fail', null],
    ['skipped', null, 'RedundantExport', 'pass', 'already-equal'],
    ['skipped', 'EntrySynchronizationSkipped', 'NotEffectivelyEntitled', 'note', 'not-entitled'],
    ['skipped', 'EntrySynchronizationSkipped', 'SomethingNew', 'pass', 'nothing-to-do'],
    ['skipped', 'ImportSkipped', undefined, 'warn', 'import-skipped'],
    ['skipped', 'SomethingNew', undefined, 'note', null],
    ['skipped', null, undefined, 'pass', undefined],
    ['Failure', null, undefined, 'fail', null],
    ['unknownFutureValue', null, undefined, 'warn', undefined],
    ['warning', null, undefined, 'warn', undefined],
  ])('%s %s %s is %s', (status, code, skip, verdict, family) => {
    const explained = explainEvent(event(status, code, skip));
    expect(explained.verdict).toBe(verdict);
    if (family !== undefined) expect(explained.meaning?.family ?? null).toBe(family);
    expect(explained.who).toBe('anna@example.com');
  });

  it.each([
    [
      'additional details',
      { errorInformation: { errorCode: 'X', additionalDetails: 'StatusCode: Unauthorized' } },
      [],
    ],
    [
      'the export step',
      { errorInformation: { errorCode: 'X', reason: 'Failed.' } },
      ['StatusCode: Forbidden'],
    ],
    ['the export step of a line without an error', {}, ['StatusCode: Forbidden']],
  ])("a refusal that only %s quotes names the tutorial's remedy", (_, info, descriptions) => {
    const line = logEvent.parse({
      provisioningStatusInfo: { status: 'failure', ...info },
      provisioningSteps: descriptions.map((description) => ({ status: 'failure', description })),
    });
    expect(sayEvent(words, explainEvent(line))?.remedy).toMatch(/Admin permissions.*new Secret Token/);
  });

  it.each([
    ['everything null', Object.fromEntries(Object.keys(logEvent.parse({})).map((key) => [key, null]))],
    ['nothing', {}],
    [
      'odd kinds',
      {
        durationInMilliseconds: '12',
        provisioningStatusInfo: { status: 7, errorInformation: { errorCode: 401, reason: true } },
        sourceIdentity: { details: ['a'], displayName: 5 },
        provisioningSteps: [{ name: null, details: 'text', status: null }],
        servicePrincipal: [{ id: 'sp', displayName: 'GroupTalk' }],
        targetSystem: 'GroupTalk',
        modifiedProperties: [{ displayName: 1, oldValue: {}, newValue: 2 }],
      },
    ],
    [
      'the older shape',
      { action: 'Create', statusInfo: { status: 'Failure', errorCode: 'Timeout', reason: 'r' } },
    ],
  ])('a line with %s is read', (_, raw) => {
    const explained = explainEvent(logEvent.parse(raw));
    const said = sayEvent(words, explained);
    if (said) expect(Object.values(said).join(' ')).not.toMatch(/\{\{|undefined|logError/);
  });

  it("Microsoft's failed sample is a conflict, found by its suffix", () => {
    const file = new URL(
      '../../fixtures/graph/provisioningObjectSummary.list.failure.response.json',
      import.meta.url,
    );
    const [raw] = JSON.parse(readFileSync(file, 'utf8')).value;
    const failed = logEvent.parse(raw);
    expect(codeOf(failed)).toBe('ContosoEntryConflict');
    expect(explainEvent(failed)).toMatchObject({
      who: 'Self-service Pilot',
      meaning: { family: 'conflict' },
    });
  });
});
