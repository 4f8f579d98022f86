/**
 * Tables as Danish spreadsheets open them: semicolons, decimal commas, a byte order mark, CRLF; or as programs elsewhere do:
 * commas, decimal points (RFC 4180). Every table Skel writes is written here, so that all are alike.
 */

/** A table's text. Cells are quoted where they must be; decimal marks in them are the caller's. */
export function csv(rows: readonly (readonly string[])[], kind: 'danish' | 'international' = 'danish'): string {
  const [mark, separator] = kind === 'danish' ? ['\uFEFF', ';'] : ['', ',']
  return `${mark}${rows.map(row => `${row.map(text => cell(text, separator)).join(separator)}\r\n`).join('')}`
}

const NUMBER = /^[-+]?[\d.,]+$/

function cell(text: string, separator: string): string {
  // A spreadsheet takes these for the beginning of a formula, and names come from anyone's file.
  const said = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text
  const quoted = said.includes(separator) || /["\r\n]|^\s|\s$/.test(said)
  return quoted ? `"${said.replaceAll('"', '""')}"` : said
}

/** A whole number of parts of 10^`decimals` as a decimal number with a comma: 12340 of 10^3 is "12,34". Exact. */
export function decimal(parts: bigint, decimals: number): string {
  const digits = (parts < 0n ? -parts : parts).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${parts < 0n ? '-' : ''}${whole}${rest === '' ? '' : `,${rest}`}`
}

/** Twice an area in mm² (whole) as square metres, to the last digit. */
export function squareMetres(doubledMm2: number): string {
  // A half square millimetre is 5 × 10^-7 m².
  return decimal(BigInt(doubledMm2) * 5n, 7)
}

/** Thousandths as a decimal number. */
export function thousandths(milli: number): string {
  return decimal(BigInt(milli), 3)
}
