/** What a piece of terminal text says, for whoever wants to colour it. */
export type PaintRole = 'good' | 'bad' | 'quiet' | 'strong'

/**
 * Colours a piece of terminal text by what it says. Lines are broken before they are painted, so a painted
 * text may carry escape sequences.
 *
 * @example const paint: Paint = (text, role) => (role === 'bad' ? styleText('red', text) : text)
 */
export type Paint = (text: string, role: PaintRole) => string

/** No colour at all: what every text is painted with unless the caller says otherwise. */
export const plain: Paint = (text) => text
