import { ABSTENTION_MODES, type AbstentionMode } from '../../vocabulary.js'
import type { Inference } from './inference.js'

type Found = Pick<Inference, 'outcome' | 'rules' | 'checked' | 'telling' | 'apart' | 'mixture'>

/** What an inference comes to, in a few sentences. */
export function verdictOf(found: Found, alike: number, rivals: number): string {
  const { rules, checked, telling } = found
  const [leader] = rules
  if (leader === undefined) return 'There is no rule to name.'
  const apart = found.mixture?.parts.some(({ label }) => label !== null) === true
  const explains = `explains ${leader.agree} of ${checked} ${apart ? 'results of other kinds than those named next' : 'results'}`
  const power = `${telling} of ${checked} records have any power to tell rules apart.`
  if (found.outcome === 'none') {
    return `No rule of those tried explains the results: the best, ${named(leader)}, ${explains}. ${power}`
  }
  const sentences = [`${capital(named(leader))} ${explains}, each half judged by the other.`]
  if (found.mixture !== null) sentences.push(...mixtureSentences(found.mixture))
  if (alike > 1) {
    sentences.push(tiedSentence(rules.filter(({ rank }) => rank === leader.rank)))
  }
  if (rivals > 0) {
    const [nearest] = found.apart
    const by = nearest === undefined ? '' : nearestWords(nearest)
    sentences.push(
      `${rivals === 1 ? 'One more rule differs' : `${rivals} more rules differ`} by too few records to be ruled out${by}.`,
    )
  }
  return [...sentences, power].join(' ')
}

/** The rules that say the same of every record, each once, with the ways of counting abstentions that do. */
function tiedSentence(tied: Found['rules']): string {
  const modes = new Map<string, AbstentionMode[]>()
  for (const each of tied) {
    const rule = named({ ...each, abstentions: 'ignored' })
    modes.set(rule, [...(modes.get(rule) ?? []), each.abstentions])
  }
  const all = [...modes].map(([rule, ways]) => {
    if (ways.length === ABSTENTION_MODES.length) return `${rule}, however abstentions count`
    return `${rule}, abstentions ${ways.join(' or ')}`
  })
  const more = all.length > MOST_SHOWN ? `; and ${all.length - MOST_SHOWN} more` : ''
  return `No record tells these apart: ${all.slice(0, MOST_SHOWN).join('; ')}${more}.`
}

const MOST_SHOWN = 6

function nearestWords({ rule, abstentions, forLeader, forOther, records }: Found['apart'][number]): string {
  const sides = `${forLeader} for the first, ${forOther} for it`
  return `; the nearest is ${named({ rule, abstentions })} (${sides}: ${records.join(', ')})`
}

function mixtureSentences({ parts }: NonNullable<Found['mixture']>): string[] {
  return parts.map((part) => {
    const who =
      part.label === null
        ? 'Without a common name'
        : part.label === ''
          ? 'Without a label'
          : `“${part.label}”`
    const rule = named(part)
    return part.label === null
      ? `${part.agree} records that it does not explain were lost as under ${rule}: ${part.records.slice(0, 8).join(', ')}${part.records.length > 8 ? ', …' : ''}.`
      : `${who}: ${rule} explains ${part.agree} of ${part.checked}, where the first explains ${part.byMain}.`
  })
}

/** A rule in words, with how abstentions count where that is not the usual way, and the seats. */
function named({
  rule,
  abstentions,
  seats = null,
}: {
  readonly rule: string
  readonly abstentions: AbstentionMode
  readonly seats?: number | null
}): string {
  const of = seats === null ? '' : ` (${seats} seats)`
  return `${rule}${of}${abstentions === 'ignored' ? '' : `, abstentions ${abstentions}`}`
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
