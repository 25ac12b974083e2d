import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Signs the update manifests of a release (`latest*.yml`), each into a file beside it with `.sig` at its end. Before
 * that it holds the files that they name against their digests and sizes: nothing is signed that nobody could fetch.
 *
 *   node electron/dev/sign-feed.mjs RELEASE_FOLDER   signs
 *   node electron/dev/sign-feed.mjs --public-key     prints what the build needs as VITE_GROUPTALK_UPDATE_KEY
 *
 * The key is in the environment, as GROUPTALK_UPDATE_SIGNING_KEY: Ed25519, PKCS #8 in PEM, from
 * `openssl genpkey -algorithm ed25519`.
 */
const [what] = process.argv.slice(2);
if (what === undefined) fail('Name the folder of the release, or --public-key.');
const key = readKey(process.env.GROUPTALK_UPDATE_SIGNING_KEY);
if (what === '--public-key') {
  console.log(createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'));
} else {
  signAll(resolve(what));
}

/** @param {string} folder */
function signAll(folder) {
  const manifests = readdirSync(folder).filter((name) => /^latest[a-z0-9-]*\.yml$/.test(name));
  if (manifests.length === 0) fail(`There is no latest*.yml in ${folder}.`);
  for (const name of manifests) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const file of filesIn(text, name)) hold(folder, name, file);
    // The name is signed, too: one system's manifest must not stand in for another's.
    const said = Buffer.from(`GroupTalk Onboarding update ${name}\n${text}`, 'utf8');
    writeFileSync(join(folder, `${name}.sig`), `${sign(null, said, key).toString('base64')}\n`);
    console.log(`signed ${name}`);
  }
}

/**
 * The entries of `files`, as electron-builder writes them: one member a line.
 *
 * @param {string} text
 * @param {string} name
 * @returns {{ url: string, sha512: string, size?: string }[]}
 */
function filesIn(text, name) {
  const [, block = ''] = /^files:\n((?: {2,}.*\n)+)/m.exec(text) ?? [];
  const entries = block
    .split(/^ {2}- /m)
    .slice(1)
    .map((entry) =>
      Object.fromEntries([...entry.matchAll(/^ *(\w+): (\S+)$/gm)].map(([, key, value]) => [key, value])),
    );
  if (entries.length === 0 || !entries.every(({ url, sha512 }) => url && sha512)) {
    fail(`${name} is not as electron-builder writes it.`);
  }
  return entries;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {{ url: string, sha512: string, size?: string }} file
 */
function hold(folder, name, { url, sha512, size }) {
  let bytes;
  try {
    bytes = readFileSync(join(folder, url));
  } catch {
    return fail(`${name} names ${url}, which is not in ${folder}.`);
  }
  const digest = createHash('sha512').update(bytes).digest('base64');
  if (digest !== sha512 || (size !== undefined && bytes.length !== Number(size))) {
    fail(`${url} is not the file that ${name} names.`);
  }
}

/** @param {string | undefined} pem */
function readKey(pem) {
  try {
    const read = createPrivateKey(pem ?? '');
    if (read.asymmetricKeyType === 'ed25519') return read;
  } catch {
    // Said below, without what it holds.
  }
  return fail('GROUPTALK_UPDATE_SIGNING_KEY holds no Ed25519 key in PEM.');
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why);
  process.exit(1);
}
