import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The four rooms' import walls. A wall is a question asked of each import. */
interface Import {
  /** Path of the importing file from the root, with `/`. */
  readonly from: string;
  /** Path from the root for our own files, the package's name for others (`node:` kept). */
  readonly to: string;
  readonly own: boolean;
  /** Gone when it is built. */
  readonly typeOnly: boolean;
}

interface Wall {
  readonly says: string;
  readonly breaks: (one: Import) => boolean;
}

const inside = (path: string, ...folders: readonly string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isNode = (one: Import) => one.to.startsWith('node:') || builtinModules.includes(one.to);

/** What predicts the engine's behaviour, and the engine itself. */
const predicts = ['shared/mapping', 'shared/diagnosis', 'shared/onboarding', 'shared/scim', 'shared/graph'];

const walls: readonly Wall[] = [
  {
    says: 'renderer imports only contract, model, words and mapping/expression of shared',
    breaks: ({ from, to, own }) =>
      own &&
      inside(from, 'renderer') &&
      !inside(to, 'renderer', 'shared/contract', 'shared/model', 'shared/words', 'shared/mapping/expression'),
  },
  {
    says: 'contract and model import nothing but zod and each other',
    breaks: ({ from, to, own }) =>
      inside(from, 'shared/contract', 'shared/model') &&
      (own ? !inside(to, 'shared/contract', 'shared/model') : to !== 'zod'),
  },
  {
    says: 'in shared only http/node and practice import node:*',
    breaks: (one) =>
      inside(one.from, 'shared') && !inside(one.from, 'shared/http/node', 'shared/practice') && isNode(one),
  },
  {
    says: 'nobody outside electron imports electron, nor does electron/cli',
    breaks: ({ from, to, own }) =>
      !own && to === 'electron' && (!inside(from, 'electron', 'test') || inside(from, 'electron/cli')),
  },
  {
    says: 'nobody imports electron or renderer but themselves and the tests',
    breaks: ({ from, to, own }) =>
      own &&
      !inside(from, 'test') &&
      ((inside(to, 'electron') && !inside(from, 'electron')) ||
        (inside(to, 'renderer') && !inside(from, 'renderer'))),
  },
  {
    says: 'nobody imports the tests',
    breaks: ({ from, to, own }) => own && inside(to, 'test') && !inside(from, 'test'),
  },
  {
    says: 'only renderer knows React',
    breaks: ({ from, to, own }) =>
      !own && /^(react|react-dom|@fluentui\/.*)$/.test(to) && !inside(from, 'renderer', 'test'),
  },
  {
    says: 'renderer has no packages but those that draw',
    breaks: ({ from, to, own }) =>
      !own &&
      inside(from, 'renderer') &&
      !/^(react|react-dom|@fluentui\/.*|@tanstack\/react-virtual)$/.test(to),
  },
  {
    says: 'the bridge into the window carries names and nothing else',
    breaks: ({ from, to, own }) =>
      from === 'electron/preload.ts' && (own ? to !== 'shared/contract/names' : to !== 'electron'),
  },
  {
    says: 'in shared nobody but the practice tenant imports practice',
    breaks: ({ from, to, own }) =>
      own && inside(from, 'shared') && !inside(from, 'shared/practice') && inside(to, 'shared/practice'),
  },
  {
    says: 'the sync engine shares no scope, gate or mapping code with what predicts it',
    breaks: ({ from, to, own }) => own && inside(from, 'shared/practice/engine') && inside(to, ...predicts),
  },
  {
    says: 'the practice tenant is built on no code that it is there to prove',
    breaks: ({ from, to, own }) => own && inside(from, 'shared/practice') && inside(to, ...predicts),
  },
];

const importPattern =
  /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(importPattern)) {
    const name = match[1] ?? match[2] ?? '';
    const typeOnly = /^\s*(?:import|export)\s+type\s/.test(match[0].replace(/^[;\s]+/, ''));
    if (name.startsWith('.')) {
      const to = relative(root, resolve(root, dirname(file), name))
        .split(sep)
        .join('/');
      found.push({ from: file, to, own: true, typeOnly });
    } else {
      found.push({ from: file, to: packageOf(name), own: false, typeOnly });
    }
  }
  return found;
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Imports name no extension, nor a folder's index. */
const sourceOf = (path: string): string =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find((one) =>
    allFiles.has(one),
  ) ?? path;

const rooms = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ['shared', 'electron', 'renderer', 'test'].includes(entry.name))
  .map((entry) => entry.name);
const allFiles = new Set(rooms.flatMap(sourceFiles));
const imports = [...allFiles].flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

describe('rooms', () => {
  it('sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(importsOf('shared/scim/a.ts', "import { x } from '../graph/b';\nawait import('node:fs')")).toEqual(
      [
        { from: 'shared/scim/a.ts', to: 'shared/graph/b', own: true, typeOnly: false },
        { from: 'shared/scim/a.ts', to: 'node:fs', own: false, typeOnly: false },
      ],
    );
  });

  it.each(walls)('$says', ({ breaks }) => {
    expect(imports.filter(breaks).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('the window carries no validator', () => {
    const carried = new Set<string>();
    const carry = (file: string): void => {
      for (const { from, to, own, typeOnly } of imports) {
        if (typeOnly || own !== true) continue;
        const path = sourceOf(to);
        if (from === file && !carried.has(path)) {
          carried.add(path);
          carry(path);
        }
      }
    };
    carry('renderer/main.ts');
    expect(carried.size).toBeGreaterThan(20);
    expect(
      imports.filter(({ from, to, typeOnly }) => carried.has(from) && to === 'zod' && !typeOnly),
    ).toEqual([]);
  });

  it.each([
    ['renderer/steps/a.tsx', "import x from '../../shared/graph/client'"],
    ['shared/model/a.ts', "import x from 'axios'"],
    ['shared/scim/a.ts', "import x from 'node:net'"],
    ['electron/cli/a.ts', "import { app } from 'electron'"],
    ['shared/graph/a.ts', "import x from '../../electron/vault/v'"],
    ['shared/practice/engine/a.ts', "import x from '../../mapping/scope'"],
    ['shared/onboarding/a.ts', "import x from '../practice/start'"],
    ['renderer/a.tsx', "import x from 'axios'"],
    ['electron/preload.ts', "import x from '../shared/contract/calls'"],
  ])('a wall stops %s', (file, text) => {
    expect(importsOf(file, text).filter((one) => walls.some((wall) => wall.breaks(one)))).toHaveLength(1);
  });
});
