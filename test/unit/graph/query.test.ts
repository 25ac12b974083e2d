import { describe, expect, it } from 'vitest';
import { staysOnRoot } from '../../../shared/graph/next-link';
import { logFilterText } from '../../../shared/graph/provisioning-logs';
import { quoted, searchClause, withQuery } from '../../../shared/graph/query';

describe('what goes into a Graph address', () => {
  it.each([
    ["O'Brien", "'O''Brien'"],
    ["'; drop", "'''; drop'"],
  ])('%s as a literal', (text, literal) => {
    expect(quoted(text)).toBe(literal);
  });

  it.each([
    ['anna', '"displayName:anna" OR "mail:anna"'],
    ['say "hi"', '"displayName:say \\"hi\\"" OR "mail:say \\"hi\\""'],
    ['back\\slash', '"displayName:back\\\\slash" OR "mail:back\\\\slash"'],
    ['R&D', '"displayName:R D" OR "mail:R D"'],
  ])('%s as a search', (text, clause) => {
    expect(searchClause(['displayName', 'mail'], text)).toBe(clause);
  });

  it('values are encoded, and those that are not there left out', () => {
    expect(withQuery('/users', { $search: '"a:b c"', $top: 5, $filter: undefined })).toBe(
      '/users?$search=%22a%3Ab%20c%22&$top=5',
    );
  });

  it('a log filter uses only operators that Microsoft lists', () => {
    const text = logFilterText({
      servicePrincipalId: 'sp',
      status: 'failure',
      action: 'create',
      personName: "O'Brien",
      after: '2026-01-01T00:00:00Z',
      before: '2026-02-01T00:00:00Z',
    });
    expect(text).toBe(
      "servicePrincipal/id eq 'sp' and provisioningStatusInfo/status eq 'failure' and provisioningAction eq 'create'" +
        " and contains(sourceIdentity/displayName,'O''Brien')" +
        ' and activityDateTime gt 2026-01-01T00:00:00Z and activityDateTime lt 2026-02-01T00:00:00Z',
    );
  });

  it.each([
    ['https://graph.microsoft.com/v1.0/users?$skiptoken=x', true],
    ['https://graph.microsoft.com/beta/users', false],
    ['https://graph.microsoft.com/v1.0/../beta/users', false],
    ['https://graph.microsoft.com.evil.example/v1.0/users', false],
    ['https://graph.microsoft.com@evil.example/v1.0/users', false],
    ['http://graph.microsoft.com/v1.0/users', false],
    ['https://graph.microsoft.com:8443/v1.0/users', false],
    ['//graph.microsoft.com/v1.0/users', false],
  ])('%s stays on the Graph root: %s', (link, stays) => {
    expect(staysOnRoot(link, 'https://graph.microsoft.com/v1.0')).toBe(stays);
  });
});
