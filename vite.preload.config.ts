import { defineConfig } from 'vite';

/** The bridge. A sandboxed preload is one CommonJS file (electronjs.org/docs/latest/tutorial/sandbox). */
export default defineConfig({
  build: {
    ssr: 'electron/preload.ts',
    target: 'chrome130',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
