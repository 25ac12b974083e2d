/**
 * The certificates of a release come from the environment, by the names of electron-builder
 * (https://www.electron.build/code-signing), and, for Azure Trusted Signing, by those below.
 *
 * @typedef {Readonly<Record<string, string | undefined>>} Environment
 */

const azure = {
  AZURE_SIGNING_ENDPOINT: 'endpoint',
  AZURE_SIGNING_ACCOUNT: 'codeSigningAccountName',
  AZURE_SIGNING_PROFILE: 'certificateProfileName',
  AZURE_SIGNING_PUBLISHER: 'publisherName',
};
/** https://learn.microsoft.com/dotnet/api/azure.identity.environmentcredential */
const azureSignIn = ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'];

/** Any of these lists is enough. @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const needed = {
  win32: [[...Object.keys(azure), ...azureSignIn], ['WIN_CSC_LINK'], ['CSC_LINK']],
  darwin: [
    ['CSC_LINK', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
    ['CSC_LINK', 'APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ],
};

/**
 * What a release lacks to be signed, and on macOS notarised. Without it electron-builder would only warn.
 *
 * @param {string} platform
 * @param {Environment} env
 * @returns {string | undefined} a sentence; undefined: nothing. Linux has no signature in its packages.
 */
export function whatIsMissingToSign(platform, env) {
  const ways = needed[platform];
  if (!ways || ways.some((names) => names.every((name) => env[name]))) return undefined;
  const lists = ways.map((names) => names.join(', ')).join('; or ');
  return `A release is signed, and the environment does not say with what. It needs ${lists}.`;
}

/**
 * What electron-builder is told of it.
 *
 * @param {string} platform
 * @param {Environment} env
 * @returns {readonly string[]}
 */
export function signingArguments(platform, env) {
  if (!(platform in needed)) return [];
  const withAzure = platform === 'win32' && Object.keys(azure).every((name) => env[name]);
  const members = Object.entries(azure).map(
    ([name, member]) => `-c.win.azureSignOptions.${member}=${env[name]}`,
  );
  return ['-c.forceCodeSigning=true', ...(withAzure ? members : [])];
}
