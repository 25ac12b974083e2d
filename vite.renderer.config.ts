import { defineConfig, type Plugin } from 'vite';
import { firstPage } from './renderer/first-page';
import { darkTheme, lightTheme, sizes, stripes } from './renderer/styles/theme';
import { languages } from './shared/model/language';
import { createWords } from './shared/words/words';

/** The window's page. `__CSP_NONCE__` and `__MODE__` are replaced at each load by whoever serves the page. */
export default defineConfig({
  root: 'renderer',
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [themeInside(), pageInEachLanguage()],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    license: { fileName: '.licences/window.json' },
    // It comes from the disk, in one piece.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // Fluent marks its files for React's server components. There is no server here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});

type Values = Readonly<Record<string, string | number>>;

/** Puts theme and measures before the page's one style sheet: each is written once. */
function themeInside(): Plugin {
  return {
    name: 'theme-inside',
    transform(code, id) {
      if (!/first-paint\.css(\?|$)/.test(id)) return null;
      const used = new Set([...code.matchAll(/var\(--(\w+)\)/g)].map((match) => match[1]));
      const rule = (values: Values) =>
        `:root{${Object.entries(values)
          .filter(([name]) => used.has(name) || stripes.includes(`--${name}`))
          .map(([name, value]) => `--${name}:${value};`)
          .join('')}}`;
      const light: Values = { ...lightTheme, ...sizes, stripes };
      const dark = Object.entries(darkTheme).filter(([name, value]) => light[name] !== value);
      return `${rule(light)}@media (prefers-color-scheme: dark){${rule(Object.fromEntries(dark))}}${code}`;
    },
  };
}

/**
 * The page once in each language, with its one style sheet in itself: the first frame waits for no second request,
 * and for no script to know its words.
 */
function pageInEachLanguage(): Plugin {
  return {
    name: 'page-in-each-language',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const html = String(page.source).replace(
        /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/,
        (link, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') return link;
          delete bundle[file];
          return `<style nonce="__CSP_NONCE__">${String(sheet.source).trim()}</style>`;
        },
      );
      delete bundle['index.html'];
      for (const language of languages) {
        const source = firstPage(html, createWords(language));
        this.emitFile({ type: 'asset', fileName: `index.${language}.html`, source });
      }
    },
  };
}
