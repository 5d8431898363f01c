/** What a motion would do if it were adopted: data, applied to the council's state by `council/enact`. */
export type Effect =
  | { readonly effect: 'end-relationship'; readonly with: string }
  | { readonly effect: 'suspend-relationship'; readonly with: string; readonly until?: string }
  | { readonly effect: 'form-relationship'; readonly with: string }
  | { readonly effect: 'send-letter'; readonly to: string; readonly message: string }
  | { readonly effect: 'light-building'; readonly building: string; readonly colours: string }
  | { readonly effect: 'direct-staff'; readonly to: string }
  | { readonly effect: 'measure'; readonly name: string }

/** What a motion says, and what it would do. */
export interface Wording {
  readonly text: string
  readonly effects: readonly Effect[]
}

/** True for effects that write a letter and leave every relationship as it is. */
export function isLetter(effects: readonly Effect[]): boolean {
  const writes = effects.some(({ effect }) => effect === 'send-letter')
  return writes && !effects.some(({ effect }) => effect.endsWith('-relationship'))
}

/** True where a letter took the place of something else. */
export function isLetterInstead(introduced: Wording, adopted: Wording): boolean {
  return isLetter(adopted.effects) && !isLetter(introduced.effects)
}
