import { defineConfig, type Plugin } from 'vite';
import { drawIcon } from './electron/dev/icons.mjs';

/** The bridge, and beside it the window's icon. A sandboxed preload is one CommonJS file (electronjs.org/docs/latest/tutorial/sandbox). */
export default defineConfig({
  plugins: [windowIcon()],
  build: {
    ssr: 'electron/preload.ts',
    target: 'chrome130',
    outDir: 'dist',
    emptyOutDir: false,
    ssrEmitAssets: true,
    minify: false,
    license: { fileName: '.licences/bridge.json' },
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});

/** For Linux: the other systems take it from the executable. */
function windowIcon(): Plugin {
  return {
    name: 'window-icon',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icon.png', source: drawIcon(256) });
    },
  };
}
