import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PAGES } from './pages.js'

it.each(Object.entries(PAGES))('docs/%s is what the code says; npm run docs writes it', (name, page) => {
  expect(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(page())
})
