/** Reading the source files. Every failure names the file and the cause in one line. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A source that is missing, unreadable or not what it should be. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  constructor(file: string, cause: string) {
    super(`${file}: ${cause}`)
  }
}

export class Sources {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  exists(): boolean {
    return existsSync(this.folder)
  }

  bytes(file: string): Buffer {
    try {
      const raw = readFileSync(join(this.folder, file))
      return file.endsWith('.gz') ? gunzipSync(raw) : raw
    } catch (error) {
      throw new SourceError(file, reason(error))
    }
  }

  text(file: string): string {
    return this.bytes(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  }

  /**
   * What `read` makes of a JSON file. A source may have any shape, whatever we call it: where reading stumbles over that,
   * the file is to blame and named.
   */
  json<T, R>(file: string, read: (value: T) => R): R {
    const text = this.text(file)
    let value: T
    try {
      value = JSON.parse(text) as T
    } catch (error) {
      throw new SourceError(file, `not valid JSON (${reason(error)})`)
    }
    try {
      return read(value)
    } catch (error) {
      if (error instanceof SourceError) throw error
      throw new SourceError(file, `not of the expected shape (${reason(error)})`)
    }
  }

  /** Rows of a delimited file as objects; `columns` must all be in its first line. */
  table<Column extends string>(
    file: string,
    separator: ',' | ';',
    columns: readonly Column[]
  ): Record<Column, string>[] {
    const lines = splitRows(this.text(file), separator)
    const header = lines.shift() ?? []
    const at = columns.map(column => header.indexOf(column))
    const absent = columns.filter((_, i) => at[i] === -1)
    if (absent.length > 0) throw new SourceError(file, `column ${absent.join(', ')} is missing`)
    return lines.map((cells, row) => {
      if (cells.length !== header.length)
        throw new SourceError(file, `line ${row + 2} has ${cells.length} values, the first line ${header.length}`)
      const record = {} as Record<Column, string>
      columns.forEach((column, i) => {
        record[column] = cells[at[i] as number] as string
      })
      return record
    })
  }
}

/** Delimited text with optional double quotes; empty lines are left out. */
export function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (char === '"') quoted = true
    else if (char === separator) {
      row.push(cell)
      cell = ''
    } else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** A whole number written in a source, refused otherwise. */
export function count(file: string, where: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new SourceError(file, `${where}: "${text}" is not a whole number`)
  return Number(text)
}

function reason(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'the file is missing'
  return error instanceof Error ? error.message : String(error)
}
