// Audits so many records, generated as they are read, and prints the most memory that it took.
import { auditChunks } from './audit.js'
import { rollCallChunks } from './roll-calls.js'

await auditChunks(rollCallChunks(Number(process.argv[2])))
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)))
