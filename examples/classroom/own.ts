import { type Action, act, attempt, InputError, load, type Meeting, save, undo } from 'council-sim'
import { refusalSentence } from 'council-sim/report'
import { change, keep, now, redraw } from './page.js'
import { notJson, problemsOf } from './parts.js'
import { keptElsewhere } from './store.js'
import { t } from './words/index.js'

let current: { saved: unknown; meeting: Meeting | null } = { saved: null, meeting: null }

/** What the page has to say about the class's own meeting: a refusal, a file that could not be read. */
export let told: readonly string[] = []

/** Says something above the meeting; nothing takes it away again. */
export function tell(sentences: readonly string[]): void {
  told = sentences
}

/** The class's own meeting, as it stands; null before it opens. Read back from what the browser remembers. */
export function ownMeeting(): Meeting | null {
  const { saved } = now().own
  if (current.saved === saved) return current.meeting
  try {
    current = { saved, meeting: saved === null ? null : load(saved) }
  } catch (error) {
    current = { saved, meeting: null }
    told = [t('memoryUnreadable'), ...problemsOf(error)]
  }
  return current.meeting
}

/** Keeps a meeting: written down before anything is drawn. */
export function keepMeeting(
  meeting: Meeting | null,
  more: Partial<ReturnType<typeof now>['own']> = {},
): void {
  const saved = meeting === null ? null : save(meeting)
  current = { saved, meeting }
  keep('own', { saved, undone: [], ...more })
  redraw()
}

/** Takes an action, or says why not. */
export function take(action: Action): boolean {
  const meeting = ownMeeting()
  if (meeting === null) return false
  try {
    const ruling = attempt(meeting, action)
    if (ruling.inOrder) {
      told = []
      keepMeeting(ruling.meeting)
      return true
    }
    told = [refusalSentence(ruling, meeting.council.rules)]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    told = problemsOf(error)
  }
  redraw()
  return false
}

/** Takes the last action back; it can be done again. */
export function takeBack(): void {
  const meeting = ownMeeting()
  const last = meeting?.actions.at(-1)
  if (meeting === null || last === undefined) return
  told = []
  keepMeeting(undo(meeting), { undone: [...now().own.undone, last] })
}

/** Does again what was taken back last. */
export function doAgain(): void {
  const meeting = ownMeeting()
  const { undone } = now().own
  const last = undone.at(-1)
  if (meeting === null || last === undefined) return
  told = []
  keepMeeting(act(meeting, last), { undone: undone.slice(0, -1) })
}

/** Puts a meeting in the place of the one that is open, which stays to be brought back. */
export function replaceMeeting(meeting: Meeting | null): void {
  const { saved, previous } = now().own
  told = []
  keepMeeting(meeting, { previous: saved ?? previous })
}

/** The meetings of other tabs that can be opened here, too, each as a save file with what it is called. */
export function meetingsElsewhere(): { readonly saved: unknown; readonly name: string }[] {
  const { saved, previous } = now().own
  return keptElsewhere([saved, previous]).flatMap((each) => {
    try {
      const { council, opening, actions, motions } = load(each)
      const text = motions[0]?.introduced.text ?? ''
      return [
        {
          saved: each,
          name: [council.name, opening.date, text, `(${actions.length})`].filter(Boolean).join(' · '),
        },
      ]
    } catch {
      return []
    }
  })
}

/** Exchanges the meeting with the one before it. */
export function bringBack(): void {
  const { saved, previous } = now().own
  told = []
  change('own', { saved: previous, previous: saved, undone: [] })
}

/**
 * Opens a save file in the place of the meeting.
 *
 * @throws InputError with every problem; the meeting stays as it was
 */
export function openFile(text: string, name: string): void {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    throw new InputError([{ code: 'syntax', path: '', message: notJson(text, name) ?? t('notJson') }])
  }
  replaceMeeting(load(file))
}
