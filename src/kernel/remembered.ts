/**
 * The same function, asked once for each object: states are frozen, so what is read from one stays true of
 * it. What is remembered goes with the object.
 *
 * @param read a pure function of its argument alone
 */
export function remembered<State extends object, Answer>(
  read: (state: State) => Answer,
): (state: State) => Answer {
  const known = new WeakMap<State, { readonly answer: Answer }>()
  return (state) => {
    const before = known.get(state)
    if (before !== undefined) return before.answer
    const answer = read(state)
    // A state that can still change would make a memory of it false.
    if (Object.isFrozen(state)) known.set(state, { answer })
    return answer
  }
}
