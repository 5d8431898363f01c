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

/**
 * The same for a function of two: for each first argument, its answer with the last second one is kept.
 *
 * @param read a pure function of its two arguments alone
 */
export function rememberedWith<State extends object, Other extends object, Answer>(
  read: (state: State, other: Other) => Answer,
): (state: State, other: Other) => Answer {
  const known = new WeakMap<State, { readonly other: Other; readonly answer: Answer }>()
  return (state, other) => {
    const before = known.get(state)
    if (before?.other === other) return before.answer
    const answer = read(state, other)
    if (Object.isFrozen(state) && Object.isFrozen(other)) known.set(state, { other, answer })
    return answer
  }
}
