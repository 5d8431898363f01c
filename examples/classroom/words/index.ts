import { english, type Phrase } from './english.js'
import { spanish } from './spanish.js'
import { TERMS, type TermList } from './terms.js'

/** The languages of the page. The sentences of the library are English in both. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES

const PHRASES: Readonly<Record<Language, Readonly<Record<Phrase, string>>>> = { en: english, es: spanish }

let language: Language = 'en'

/** Chooses the language of every phrase from now on. */
export function speak(chosen: Language): void {
  language = chosen
}

export const spoken = (): Language => language

/**
 * A phrase of the page in the chosen language, with its blanks filled in.
 *
 * @example t('seatsOf', { n: 11 }) // '11 seats'
 */
export function t(phrase: Phrase, blanks: Readonly<Record<string, string | number>> = {}): string {
  return PHRASES[language][phrase].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(blanks[name] ?? whole),
  )
}

/** What a word of the library is called: a ballot, an action, a standing. A body's own word stands as it is. */
export function term(list: TermList, word: string): string {
  const pair = Object.hasOwn(TERMS[list], word) ? TERMS[list][word] : undefined
  return pair === undefined ? word.replaceAll('-', ' ') : pair[language === 'en' ? 0 : 1]
}
