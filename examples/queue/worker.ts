// A worker: takes shards from the queue until it is told to stop. Start as many as there are cores, on as
// many machines as can reach the Redis:
//
//   REDIS_URL=redis://HOST:6379 npx tsx --conditions=council-sim-source examples/queue/worker.ts
import { Worker } from 'bullmq'
import { runShard, type Summary } from 'council-sim/simulation'
import { connection, QUEUE, type Shard } from './queue.js'

// A shard keeps its thread busy, so that its lock is not renewed meanwhile: shards must be shorter than the
// lock. Where a worker dies, another takes the shard once the lock has run out.
const LOCK = Number(process.env.LOCK_MILLISECONDS ?? 30_000)

const worker = new Worker<Shard, Summary>(
  QUEUE,
  async ({ data }) => {
    console.log(`shard ${data.index} of ${data.of}`)
    return runShard(data)
  },
  { connection: connection(), lockDuration: LOCK, stalledInterval: LOCK, maxStalledCount: 10 },
)
worker.on('error', (error) => console.error(error.message))

process.on('SIGTERM', () => {
  void worker.close().then(() => process.exit(0))
})
