/**
 * Plays actions again, one after the other: the state after the last. The same opening and actions give
 * the same state, always.
 *
 * @param act one step; what it throws, replay throws
 */
export function replay<State, Action>(
  opening: State,
  actions: readonly Action[],
  act: (state: State, action: Action) => State,
): State {
  return actions.reduce(act, opening)
}
