import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { Summary } from '../schema/trials.js'
import type { Study } from '../simulation/study/study.js'
import { merge } from '../simulation/trials/merge.js'
import { runShard, type ShardInput } from '../simulation/trials/shard.js'

/** Plays so many trials of a study, on one thread or several: the summary is the same. */
export interface Runner {
  run(study: Study, trials: number): Promise<Summary>
  close(): Promise<void>
}

/** What is told as trials are played: how many of how many are done. */
export type Watch = (played: number, trials: number) => void

/** Trials of one shard: a tenth of a second, so that progress can be seen, and handing it out costs little. */
const A_SHARD = 100_000
const MOST_SHARDS = 1000

/**
 * A runner of trials under a seed.
 *
 * @param workers threads; with one, the trials are played on this one
 */
export function trialRunner(seed: number, workers: number, watch: Watch): Runner {
  const pool = workers > 1 ? poolOf(workers) : undefined
  const play = async (input: ShardInput): Promise<Summary> =>
    // What a worker sends back is what it made there: a summary.
    pool === undefined ? runShard(input) : ((await pool.run(input)) as Summary)
  return {
    async run(scenario, trials) {
      // As many for each thread, so that none waits for the last.
      const rounds = Math.ceil(trials / A_SHARD / workers)
      const of = Math.min(MOST_SHARDS, trials, rounds * workers)
      let played = 0
      const shards = Array.from({ length: of }, (_, index) => async () => {
        const summary = await play({ scenario, seed, index, of, trials })
        played += summary.played
        watch(played, trials)
        return summary
      })
      return merge(
        pool === undefined ? await oneByOne(shards) : await Promise.all(shards.map((shard) => shard())),
      )
    },
    close: async () => {
      await pool?.destroy()
    },
  }
}

async function oneByOne<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = []
  for (const task of tasks) {
    results.push(await task())
    // Signals, and whoever watches, get their turn.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return results
}

/** Threads that play shards. From source they are processes: threads cannot load TypeScript. */
function poolOf(workers: number): Tinypool {
  const fromSource = import.meta.url.endsWith('.ts')
  const file = new URL(fromSource ? './trial-worker.ts' : './trial-worker.js', import.meta.url)
  return new Tinypool({
    filename: fileURLToPath(file),
    minThreads: workers,
    maxThreads: workers,
    ...(fromSource ? { runtime: 'child_process', execArgv: ['--import', 'tsx'] } : {}),
  })
}
