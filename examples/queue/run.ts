// Puts the shards of a run into the queue, waits for the workers, and merges what they found: the same bytes
// as one process alone would give.
//
//   npx tsx --conditions=council-sim-source examples/queue/run.ts SCENARIO TRIALS SHARDS SEED
import { Queue, QueueEvents } from 'bullmq'
import { merge, runShard, type Summary, studyOf } from 'council-sim/simulation'
import { story } from '../story.js'
import { connection, QUEUE, type Shard } from './queue.js'

const [name = 'san-jose-2022-06-reintroduction', ...numbers] = process.argv.slice(2)
const [trials = 100_000, of = 16, seed = 1] = numbers.map(Number)
const scenario = studyOf(story(name), { find: story })

if (process.env.ALONE === '1') {
  console.log(JSON.stringify(merge([runShard({ scenario, seed, index: 0, of: 1, trials })])))
} else {
  const queue = new Queue<Shard, Summary>(QUEUE, { connection: connection() })
  queue.setMaxListeners(0)
  const events = new QueueEvents(QUEUE, { connection: connection() })
  events.setMaxListeners(0)
  await events.waitUntilReady()
  const jobs = await queue.addBulk(
    Array.from({ length: of }, (_, index) => ({
      name: 'shard',
      data: { scenario, seed, index, of, trials },
      // The same shard has the same name: asked for twice, it is played once.
      opts: { jobId: `${scenario.digest}-${seed}-${trials}-${index}-${of}`, attempts: 5 },
    })),
  )
  const summaries = await Promise.all(jobs.map((job) => job.waitUntilFinished(events)))
  console.log(JSON.stringify(merge(summaries)))
  await Promise.all(jobs.map((job) => job.remove()))
  await events.close()
  await queue.close()
}
