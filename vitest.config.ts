import { cpus } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They start the packaged app, and measure what a person would see: one at a time, with the computer to itself. */
const desktop = ['test/{journeys,electron,packaging}/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    reporters: process.env.CI ? ['default'] : ['dot'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: desktop,
          // Most of them wait for servers of their own.
          maxWorkers: Math.max(2, cpus().length - 1),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'desktop', include: desktop, maxWorkers: 1, sequence: { groupOrder: 0 } },
      },
    ],
  },
});
