import { defineConfig } from 'vitest/config'

// `npm run agreement`: the engine against the reference, which do not agree in every corner yet.
const conditions = ['council-sim-source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['test/reference/agreement.spec.ts'], testTimeout: 60_000 },
})
