/**
 * Cells that a spreadsheet would run instead of showing: = + - @ TAB CR, and their full-width forms, which some
 * spreadsheets take for the same. https://owasp.org/www-community/attacks/CSV_Injection
 *
 * On the way out such a cell gets an apostrophe in front, and a cell that already has apostrophes in front of such a
 * start gets one more; on the way in one is taken off. So every cell comes back exactly, and a file from elsewhere only
 * loses an apostrophe that stood there for this very reason.
 */
const guarded = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

export const guardCell = (cell: string): string => (guarded.test(cell) ? `'${cell}` : cell)

export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell
