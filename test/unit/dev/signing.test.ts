import { describe, expect, it } from 'vitest';
import { signingArguments, whatIsMissingToSign } from '../../../electron/dev/signing.mjs';

const azure = {
  AZURE_SIGNING_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGNING_ACCOUNT: 'account',
  AZURE_SIGNING_PROFILE: 'profile',
  AZURE_SIGNING_PUBLISHER: 'Some Company AB',
  AZURE_TENANT_ID: 'a',
  AZURE_CLIENT_ID: 'b',
  AZURE_CLIENT_SECRET: 'c',
};
const notary = { APPLE_API_KEY: '/key', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' };

describe('a release', () => {
  it.each([
    ['Windows, with nothing', 'win32', {}, 'WIN_CSC_LINK'],
    ['Windows, with what is empty', 'win32', { WIN_CSC_LINK: '' }, 'WIN_CSC_LINK'],
    ['Windows, with half of Azure', 'win32', { ...azure, AZURE_CLIENT_SECRET: '' }, 'AZURE_CLIENT_SECRET'],
    ['macOS, with nothing', 'darwin', {}, 'CSC_LINK'],
    ['macOS, signed and not notarised', 'darwin', { CSC_LINK: 'x' }, 'APPLE_API_KEY'],
    ['macOS, notarised and not signed', 'darwin', notary, 'CSC_LINK'],
  ])('is not begun on %s', (_, platform, env, names) => {
    expect(whatIsMissingToSign(platform, env)).toContain(names);
  });

  it.each([
    ['Windows, with a certificate', 'win32', { WIN_CSC_LINK: 'x' }],
    ['Windows, with Azure Trusted Signing', 'win32', azure],
    ['macOS, with a key for the notary', 'darwin', { CSC_LINK: 'x', ...notary }],
    [
      'macOS, with an account for the notary',
      'darwin',
      { CSC_LINK: 'x', APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' },
    ],
    ['Linux', 'linux', {}],
  ])('is begun on %s', (_, platform, env) => {
    expect(whatIsMissingToSign(platform, env)).toBeUndefined();
  });

  it('lets electron-builder end where something stays unsigned', () => {
    expect(signingArguments('darwin', {})).toEqual(['-c.forceCodeSigning=true']);
    expect(signingArguments('win32', { WIN_CSC_LINK: 'x' })).toEqual(['-c.forceCodeSigning=true']);
    expect(signingArguments('linux', {})).toEqual([]);
  });

  it('names the account of Azure Trusted Signing, and no secret', () => {
    const args = signingArguments('win32', azure);
    expect(args).toContain('-c.win.azureSignOptions.endpoint=https://weu.codesigning.azure.net');
    expect(args).toContain('-c.win.azureSignOptions.publisherName=Some Company AB');
    expect(args).toHaveLength(5);
  });
});
