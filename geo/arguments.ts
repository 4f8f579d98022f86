/** What the command line asks for. */
import { parseArgs } from 'node:util'

export interface Arguments {
  /** Folder of the source files. */
  readonly folder: string
  readonly out: string
  /** Borders from the full DAGI file instead of the one simplified to 5 m. */
  readonly full: boolean
}

const OPTIONS = { full: { type: 'boolean' }, out: { type: 'string' } } as const

const SOURCES = '../shared/geo-sources'
/** The one the app ships with; the full one is far too large for that. */
const SHIPPED = 'public/data'
const FULL = '.cache/geo-full'

/** True for the folder of the dataset that the app ships with. */
export const isShipped = (out: string): boolean => out.replace(/^\.\//, '').replace(/\/$/, '') === SHIPPED

/** `[--full] [--out DIR] [SOURCES [OUT]]`. Throws, in one line, for anything else. */
export function readArguments(args: readonly string[], environment: string | undefined): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const folders: string[] = []
  let full = false
  let out: string | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') folders.push(token.value)
    if (token.kind !== 'option') continue
    if (!(token.name in OPTIONS)) throw new Error(`${token.rawName} is no option; there are --full and --out DIR`)
    if (token.name === 'full') full = true
    else if (token.value === undefined || token.value.startsWith('-')) throw new Error('--out needs a folder')
    else out = token.value
  }
  if (folders.length > 2 || (folders.length === 2 && out !== undefined))
    throw new Error('at most a folder of sources and one to write to')
  const to = out ?? folders[1] ?? (full ? FULL : SHIPPED)
  if (full && to.replace(/^\.\//, '').split('/')[0] === 'public')
    throw new Error('the full dataset is not for public: it would be served with the app')
  return { folder: folders[0] ?? environment ?? SOURCES, out: to, full }
}
