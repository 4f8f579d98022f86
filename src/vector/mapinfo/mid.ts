/** The rows of a MapInfo .mid file: values between delimiters, texts in quotes, a row to an object. */

/** Rows may go on over lines within quotes; empty lines are none. An unclosed quote ends with the text. */
export function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    if (row.length === 0 && (text[at] === '\n' || text[at] === '\r')) {
      at++
      continue
    }
    const { value, next } = valueAt(text, at, delimiter)
    row.push(value)
    at = next
    if (text.startsWith(delimiter, at)) {
      at += delimiter.length
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue
      row.push('')
    }
    while (text[at] === '\r') at++
    if (text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  return rows
}

function valueAt(text: string, from: number, delimiter: string): { readonly value: string; readonly next: number } {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && !text.startsWith(delimiter, end)) end++
    return { value: text.slice(from, end).trim(), next: end }
  }
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), next: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, next: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
