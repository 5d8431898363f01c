import type { Citation } from './citation.js'

/** A row of law: what it says, and where that is written. */
export type Row<Law> = Law & { readonly cite: Citation }
