import { defineConfig } from 'tsup'

// Declarations come from tsc (see tsconfig.build.json); tsup only bundles.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    motion: 'src/motion/index.ts',
    scenario: 'src/scenario/index.ts',
    report: 'src/report/index.ts',
    interop: 'src/interop/index.ts',
    simulation: 'src/simulation/index.ts',
    testing: 'src/testing/index.ts',
    cli: 'src/cli/main.ts',
    // Its own file: threads start from it.
    'trial-worker': 'src/cli/trial-worker.ts',
  },
  format: ['esm'],
  dts: false,
  sourcemap: true,
  clean: true,
  target: 'es2022',
  splitting: true,
  // An optional peer: whoever imports council-sim/testing has it, and only one of it.
  external: ['fast-check'],
})
