import type { Motion } from '../../motion/motion.js'
import type { Simulation } from '../../schema/simulation.js'

/**
 * The option of a study that a motion is: the one of its words as they read now, of its id or that of the
 * motion that it brings back, or with the same effects. Undefined where the study has none such, so that
 * nothing is known of what members want.
 *
 * @example optionOf(study.simulation, meeting.motions[0]) // 'sever'
 */
export function optionOf(
  { options }: Pick<Simulation, 'options'>,
  { id, renews, introduced, wording }: Pick<Motion, 'id' | 'renews' | 'introduced' | 'wording'>,
): string | undefined {
  const names = Object.keys(options)
  const effects = JSON.stringify(wording.effects)
  const asMoved = wording.text === introduced.text
  return (
    names.find((name) => options[name]?.title === wording.text) ??
    (asMoved ? names.find((name) => name === id || name === renews) : undefined) ??
    (wording.effects.length === 0
      ? undefined
      : names.find((name) => JSON.stringify(options[name]?.effects) === effects))
  )
}
