import { defineConfig } from 'vite';

/**
 * All that runs on Node: the command line, Electron's main process and the practice tenant's process. Everything
 * is bundled: importing the packages one by one from node_modules costs more than half of a start, and the
 * installers carry no node_modules.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    license: { fileName: '.licences/node.json' },
    rolldownOptions: {
      input: {
        cli: 'electron/cli/main.ts',
        main: 'electron/main.ts',
        practice: 'electron/practice/process.ts',
      },
      external: ['electron'],
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
});
