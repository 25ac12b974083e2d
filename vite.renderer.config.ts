import { defineConfig, type Plugin } from 'vite';
import { darkTheme, lightTheme, sizes, stripes } from './renderer/styles/theme';
import { stepIds } from './shared/model/step';
import { createWords } from './shared/words/words';

/** The window's page. `__CSP_NONCE__` and `__MODE__` are replaced at each load by whoever serves the page. */
export default defineConfig({
  root: 'renderer',
  base: './',
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [firstPaint(), styleInside()],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
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

/** Puts the rail's words into the page, and theme and measures before its one style sheet: each is written once. */
function firstPaint(): Plugin {
  const words = createWords('en');
  const rows = stepIds.map(
    (id, at) =>
      `<li><span>${at + 1}<b> ${words.say(`step.${id}.title`)}</b></span><small>${words.say('step.state.not-looked-at')}</small></li>`,
  );
  const page = [
    `<header class="first-title">${words.say('frame.title.app')}</header>`,
    `<div class="first-band"><span>${words.say('frame.practice.band')}</span></div>`,
    `<nav class="first-rail" aria-label="${words.say('frame.rail.title')}">`,
    `<h2>${words.say('frame.rail.title')}</h2><ol>${rows.join('')}</ol></nav>`,
  ].join('');
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('<!--first-paint-->', page),
    },
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

/** The one style sheet in the page itself: the first frame waits for no second request. */
function styleInside(): Plugin {
  return {
    name: 'style-inside',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      page.source = String(page.source).replace(
        /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/,
        (link, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') return link;
          delete bundle[file];
          return `<style nonce="__CSP_NONCE__">${String(sheet.source).trim()}</style>`;
        },
      );
    },
  };
}
