import { padTo } from './columns.js'
import { wrap } from './escape.js'

/**
 * Lays rows of cells out in columns: a cell that is too long goes on in the next line.
 *
 * @param rows the cells, as many in each row as there are widths
 * @param widths the columns that each cell has; two spaces stand between them
 */
export function tableLines(rows: readonly (readonly string[])[], widths: readonly number[]): string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, n) => wrap(row[n] ?? '', width))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, n) => padTo(lines[line] ?? '', widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  })
}
