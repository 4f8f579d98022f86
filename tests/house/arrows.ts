/**
 * Holds the arrows between the rooms (ARCHITECTURE.md). Run as a command it checks the working tree, and
 * that the computation reads no clock.
 * dependency-cruiser would do this, but it needs TypeScript's old programming interface: docs/decisions/0002.
 */
import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clockReaders } from './clock.ts'
import { type ImportEdge, importsOf, type SourceFile, sourceFiles } from './source.ts'

interface Room {
  /** Rooms whose code it may run. */
  readonly uses: readonly string[]
  /** Rooms it may name types of, beyond those. */
  readonly names?: readonly string[]
  /** May it know React, MapLibre and the rest of the screen? */
  readonly screen?: true
  /** No package at all: it must be readable by a lawyer. */
  readonly bare?: true
}

const ROOMS: Readonly<Record<string, Room>> = {
  geometry: { uses: [] },
  text: { uses: [] },
  law: { uses: [], bare: true },
  dataset: { uses: ['text', 'geometry'] },
  subdivision: { uses: ['dataset', 'geometry'] },
  proposal: { uses: ['text'], names: ['law'] },
  dossier: { uses: ['subdivision', 'geometry'], names: ['dataset', 'law', 'proposal'] },
  engine: { uses: ['dossier', 'proposal', 'law', 'subdivision', 'dataset', 'geometry', 'text'] },
  i18n: { uses: [], names: ['law'] },
  map: { uses: ['i18n'], names: ['engine', 'law', 'dataset'], screen: true },
  app: { uses: ['map', 'engine', 'proposal', 'law', 'i18n', 'text'], names: ['dataset'], screen: true },
  check: { uses: ['engine', 'proposal', 'dataset', 'i18n'], names: ['law'] },
  geo: { uses: ['dataset', 'geometry'] }
}

const SCREEN_PACKAGES = /^(react|react-dom|react-aria.*|@react-.*|maplibre-gl|zustand|dkfds|@axe-core\/.*)(\/|$)/

/** `src/check.ts` and `src/check/…` are the room "check", `geo/…` is "geo", else the folder below src. */
export function roomOf(path: string): string | null {
  const [top, second] = path.split('/')
  if (top === 'geo') return 'geo'
  if (top !== 'src' || second === undefined) return null
  return second.replace(/\.tsx?$/, '')
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isRelative = (specifier: string) => specifier.startsWith('.')
const withoutQuery = (specifier: string) => specifier.replace(/\?.*$/, '')

/** The file an import names, from the repository root. */
function target(path: string, { specifier }: ImportEdge): string {
  return posix.join(posix.dirname(path), withoutQuery(specifier))
}

function complaint(path: string, edge: ImportEdge): string | null {
  const from = roomOf(path)
  if (from === null) return null
  const room = ROOMS[from]
  if (!room) return `"${from}" is no room`
  if (!isRelative(edge.specifier)) return packageComplaint(from, room, path, edge.specifier)
  // Data that is served as it is has no code to run.
  if (target(path, edge).startsWith('public/')) return null
  const to = roomOf(target(path, edge))
  if (to === from) return null
  // A test stands beside its source and may set its stage with any room but the screen's.
  if (isTest(path)) return !room.screen && to && ROOMS[to]?.screen ? `a test of ${from} may not use ${to}` : null
  if (to === null) return `${from} may not reach ${edge.specifier}`
  if (room.uses.includes(to)) return null
  if (room.names?.includes(to)) return edge.typeOnly ? null : `${from} may name types of ${to}, not run its code`
  return `${from} may not know ${to}`
}

function packageComplaint(from: string, room: Room, path: string, specifier: string): string | null {
  if (!room.screen && SCREEN_PACKAGES.test(specifier)) return `${from} may not know ${specifier}`
  if (room.bare && !isTest(path)) return `${from} may not know any package, not even ${specifier}`
  return null
}

/** One line per import that goes against an arrow. */
export function brokenArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(file =>
    importsOf(file).flatMap(edge => {
      const why = complaint(file.path, edge)
      return why ? [`${file.path}:${edge.line}: ${why} (${edge.specifier})`] : []
    })
  )
}

/** Circles of files that run each other; type-only imports are gone before anything runs. */
export function circles(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map(file => [
      file.path,
      importsOf(file)
        .filter(edge => isRelative(edge.specifier) && !edge.typeOnly)
        .map(edge => target(file.path, edge))
    ])
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return found
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = sourceFiles(['src', 'geo'])
  const round = circles(files).map(circle => `circle: ${circle}`)
  const broken = [...brokenArrows(files), ...round, ...clockReaders(files)]
  for (const line of broken) console.error(line)
  console.log(`${files.length} files, ${broken.length} against the arrows`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
