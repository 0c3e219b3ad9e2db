import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bot,channels,intents,locales,backend-adapter,bench}/**/*.test.ts'],
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
