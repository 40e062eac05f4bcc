import { defineConfig } from 'vitest/config';
import { textFiles } from './scripts/text-files-plugin.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [textFiles()],
        test: {
          name: 'unit',
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          // Laws over random papers take long on a busy machine; no test is about time.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [textFiles()],
        test: {
          name: 'integration',
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [textFiles()],
        test: {
          name: 'e2e',
          setupFiles: ['tests/property-seed.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Behind all others, so that a browser has the machine to itself.
          sequence: { groupOrder: 1 },
          // A busy machine may take long; a test that waits in vain still fails.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
