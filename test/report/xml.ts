/** An element of an XML text, for checks: its name, attributes and everything inside it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][A-Za-z0-9:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g

/** Reads XML strictly: one root, balanced tags, no bare `<` or `&`, no control character. Throws where it is not so. */
export function parseXml(text: string): XmlElement {
  if (/(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text)) throw new Error('a character that XML forbids')
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, name = '', attributes = '', selfClosing, chars] = match
    const inside = open.at(-1)
    if (inside === undefined) throw new Error('nothing is open')
    if (chars !== undefined) {
      inside.children.push(decode(chars))
    } else if (closing === '/') {
      if (open.length < 2 || inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`)
      open.pop()
    } else {
      const element = {
        name,
        attributes: readAttributes(attributes),
        children: [] as (XmlElement | string)[],
      }
      inside.children.push(element)
      if (selfClosing !== '/') open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  const [first, ...others] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (first === undefined || typeof first === 'string' || others.length > 0) throw new Error('not one root')
  return first
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([A-Za-z][A-Za-z0-9:-]*)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  )
}

function decode(text: string): string {
  if (text.replace(ENTITY, '').includes('&')) throw new Error(`a bare & in ${text}`)
  const characters: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  }
  return text.replace(ENTITY, (entity) => characters[entity] ?? entity)
}

/** Every element of this name, wherever it is. */
export function elements(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, name)))
  return element.name === name ? [element, ...inside] : inside
}

/** The text inside an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
