/** What the command line asks for. */

export interface Arguments {
  /** Folder of the source files. */
  readonly folder: string
  readonly out: string
  /** Borders from the full DAGI file instead of the one simplified to 5 m. */
  readonly full: boolean
}

const SOURCES = '../shared/geo-sources'
/** The one the app ships with; the full one is far too large for that. */
const SHIPPED = 'public/data'
const FULL = '.cache/geo-full'

/** `[--full] [--out DIR] [SOURCES [OUT]]`. Throws, in one line, for anything else. */
export function readArguments(args: readonly string[], environment: string | undefined): Arguments {
  const folders: string[] = []
  let full = false
  let out: string | undefined
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string
    if (arg === '--full') full = true
    else if (arg === '--out') {
      out = args[++i]
      if (out === undefined || out.startsWith('-')) throw new Error('--out needs a folder')
    } else if (arg.startsWith('-')) throw new Error(`${arg} is no option; there are --full and --out DIR`)
    else folders.push(arg)
  }
  if (folders.length > 2 || (folders.length === 2 && out !== undefined))
    throw new Error('at most a folder of sources and one to write to')
  const to = out ?? folders[1] ?? (full ? FULL : SHIPPED)
  if (full && to.replace(/^\.\//, '').split('/')[0] === 'public')
    throw new Error('the full dataset is not for public: it would be served with the app')
  return { folder: folders[0] ?? environment ?? SOURCES, out: to, full }
}
