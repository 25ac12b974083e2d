import { defineConfig } from 'vite';

/**
 * The command line as one file. Everything is bundled: importing the packages one by one from
 * node_modules costs more than half of the practice tenant's start.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { cli: 'electron/cli/main.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
  ssr: { noExternal: true, target: 'node' },
});
