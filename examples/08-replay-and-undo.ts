// The record is the truth: opening and actions play to the same state, always. Undo is the record without its end.
import { act, attempt, convene, load, replayed, rulebooks, save, undo } from 'council-sim'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const before = act(convene({ rules: rulebooks.rosenberg, seats: ['Chen', 'Díaz', 'Brandt'] }), {
  type: 'move',
  by: 'Chen',
  text: 'Plant trees.',
})
const after = act(before, { type: 'second', by: 'Díaz' })
console.log('replay:', same(replayed(after), after))
console.log('undo:', same(undo(after), before))
console.log('save and load:', same(load(JSON.parse(JSON.stringify(save(after)))), after))

const file = JSON.stringify(save(after)).replace('Plant trees.', 'Fell trees.')
try {
  load(JSON.parse(file))
} catch (error) {
  console.log('changed by hand:', error instanceof Error ? error.message : error)
}
const refused = attempt(after, { type: 'second', by: 'Brandt' })
console.log(
  'a second second:',
  refused.inOrder ? 'taken' : refused.code,
  '- nothing changed:',
  after.actions.length,
)

/* Prints:
replay: true
undo: true
save and load: true
changed by hand: digest: the contents do not match the digest: the file was changed after it was saved
a second second: already-seconded - nothing changed: 2
*/
