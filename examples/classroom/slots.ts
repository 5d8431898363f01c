/**
 * Where the page's memory stands in the browser's storage. Each tab has a slot. A slot that another tab wrote to
 * since this one read it is left to that tab, and this one takes a new one: no tab writes over what another
 * keeps. A fresh tab begins with the slot that was written last.
 */
const FIRST_SLOT = 'council-sim/classroom'
const LAST = `${FIRST_SLOT}/last`
const MINE = `${FIRST_SLOT}/slot`

let slot = FIRST_SLOT
/** The text that this tab read from its slot, or wrote there. */
let seen: string | null = null

const nameOf = (n: number) => (n === 1 ? FIRST_SLOT : `${FIRST_SLOT}/${n}`)

/** Every slot that there is, by name. */
const slots = (): string[] =>
  Object.keys(localStorage).filter(
    (name) => name === FIRST_SLOT || /^council-sim\/classroom\/\d+$/.test(name),
  )

/**
 * What this tab remembers; what was written last where it is a fresh one.
 *
 * @throws where the browser gives no storage
 */
export function readSlot(): string | null {
  const known = [sessionStorage.getItem(MINE), localStorage.getItem(LAST)]
  slot = known.find((name) => name !== null && slots().includes(name)) ?? FIRST_SLOT
  seen = localStorage.getItem(slot)
  return seen
}

/**
 * Writes down what this tab remembers.
 *
 * @returns false where another tab keeps what was its slot, and it has one of its own from now on
 * @throws where the browser gives no room
 */
export function writeSlot(text: string): boolean {
  const own = localStorage.getItem(slot) === seen
  const place = own ? slot : freeSlot()
  localStorage.setItem(place, text)
  localStorage.setItem(LAST, place)
  sessionStorage.setItem(MINE, place)
  slot = place
  seen = text
  return own
}

function freeSlot(): string {
  const taken = slots()
  let n = 2
  while (taken.includes(nameOf(n))) n += 1
  return nameOf(n)
}

/** What stands in the slots of other tabs, closed ones too. */
export function otherSlots(): string[] {
  try {
    return slots().flatMap((name) => (name === slot ? [] : (localStorage.getItem(name) ?? [])))
  } catch {
    return []
  }
}

/** Puts what cannot be read under a name of its own. */
export function setAside(text: string): void {
  try {
    localStorage.setItem(`${FIRST_SLOT}/unreadable`, text)
  } catch {
    // There is no room: the text is still under its own name until the next change.
  }
}
