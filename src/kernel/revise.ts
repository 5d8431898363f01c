import { Immer } from 'immer'

// Its own Immer: the settings of a program that uses this library stay its own.
const immer = new Immer({ autoFreeze: true })

/**
 * A frozen copy of `state` with the changes that `recipe` makes to a draft of it.
 * What the recipe leaves alone is shared with the old state; a recipe that changes nothing gives `state` back.
 */
export function revise<State extends object>(state: State, recipe: (draft: Mutable<State>) => void): State {
  // Immer's own draft type says the same as Mutable, less plainly.
  return immer.produce(state, (draft) => {
    recipe(draft as Mutable<State>)
  })
}

/** `State` with every `readonly` taken off: what a recipe may write to. */
export type Mutable<State> = State extends object
  ? { -readonly [Key in keyof State]: Mutable<State[Key]> }
  : State
