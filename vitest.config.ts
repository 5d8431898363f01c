import { defineConfig } from 'vitest/config'

// The tests import the package by its own name and read the source, not a build.
const conditions = ['council-sim-source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
})
