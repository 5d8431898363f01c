// The queue that both sides share: shards of a simulated run, over Redis.
import type { ShardInput } from 'council-sim/simulation'

export const QUEUE = 'council-sim-shards'

/** Where Redis is: REDIS_URL, or the usual place. */
export function connection() {
  const url = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379')
  return { host: url.hostname, port: Number(url.port || 6379), maxRetriesPerRequest: null }
}

/** A job is a shard: plain data, and all that it takes. */
export type Shard = ShardInput
