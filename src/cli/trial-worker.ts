import { runShard, type ShardInput } from '../simulation/trials/shard.js'

/** One shard on a thread of its own. */
export default function worker(input: ShardInput) {
  return runShard(input)
}
