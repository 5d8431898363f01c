import { readFileSync } from 'node:fs'
import { worksheetQuestions } from '../../src/report/printables/index.js'
import { forMarkdown } from '../../src/report/text/escape.js'
import { readScenario } from '../../src/scenario/read.js'
import type { Scenario } from '../../src/schema/scenario.js'

const story = (id: string): Scenario =>
  readScenario(readFileSync(new URL(`../../examples/scenarios/${id}.yaml`, import.meta.url), 'utf8'), id)

/** Where the arguments of the lesson come from. */
export const LESSON_STORIES = ['san-jose-2022-03', 'san-jose-2022-06-reintroduction'] as const

/** The lesson with the engine's answers and the arguments of the stories in their places. */
export function lessonMarkdown(): string {
  const page = readFileSync(new URL('../../docs/lesson/README.md', import.meta.url), 'utf8')
  return page
    .replace(
      /(<!-- answer ([\w-]+)(?::([\w-]+))? ([\w-]+) -->\n)[\s\S]*?(<!-- \/answer -->)/g,
      (_, start: string, id: string, variant: string | undefined, question: string, end: string) =>
        `${start}${answerTo(id, variant, question)}${end}`,
    )
    .replace(
      /(<!-- arguments -->\n)[\s\S]*?(<!-- \/arguments -->)/,
      (_, start: string, end: string) => `${start}${argumentsTable()}${end}`,
    )
}

function answerTo(id: string, variant: string | undefined, question: string): string {
  const questions = worksheetQuestions(story(id), {
    find: story,
    ...(variant === undefined ? {} : { variant }),
  })
  const found = questions.find((each) => each.id === question)?.answer
  if (found === undefined || found === null) {
    throw new Error(`no answer ${question} in ${id}: ${questions.map((each) => each.id).join(', ')}`)
  }
  return `\n> ${found.map(forMarkdown).join('<br>\n> ')}\n\n`
}

/** The arguments of the stories by side, each with who gave it and the sources. */
export function sides(): Map<string, { text: string; by: string; sources: string }[]> {
  const found = new Map<string, { text: string; by: string; sources: string }[]>()
  for (const id of LESSON_STORIES) {
    const scenario = story(id)
    for (const { speaksFor, text, by, facts } of scenario.arguments) {
      const keys = [...new Set(facts.flatMap((fact) => scenario.facts[fact]?.sources ?? []))]
      const sources = keys.map((key) => scenario.sources[key]?.title ?? key).join('; ')
      found.set(speaksFor, [...(found.get(speaksFor) ?? []), { text, by: by.join(', '), sources }])
    }
  }
  return found
}

function argumentsTable(): string {
  const tables = [...sides()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([side, reasons]) =>
      [
        `**To ${side}**`,
        '',
        '| reason | given by | reported in |',
        '|---|---|---|',
        ...reasons.map((each) => `| ${[each.text, each.by, each.sources].map(forMarkdown).join(' | ')} |`),
      ].join('\n'),
    )
  return `\n${tables.join('\n\n')}\n\n`
}
