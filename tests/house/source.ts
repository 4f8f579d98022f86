/** What the house checks read from a source file. Parsed with oxc, so type-only imports are told from real ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

export interface SourceFile {
  /** From the repository root, with slashes. */
  readonly path: string
  readonly text: string
}

export interface ImportEdge {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly line: number
}

/** Every .ts and .tsx file below the folders, sorted. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`))
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.tsx?$/.test(path))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length

/** Static and dynamic imports, re-exports and `new URL('…', import.meta.url)`, which is how workers are named. */
export function importsOf({ path, text }: SourceFile): ImportEdge[] {
  const { module, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const edges: ImportEdge[] = []
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(entry => entry.isType)
    edges.push({ specifier: moduleRequest.value, typeOnly, line: lineOf(text, start) })
  }
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) edges.push({ specifier: moduleRequest.value, typeOnly: isType, line: lineOf(text, start) })
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const specifier = text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, '')
    edges.push({ specifier, typeOnly: false, line: lineOf(text, start) })
  }
  const dynamic = new Set(module.dynamicImports.map(found => found.start))
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\./g)) {
    if (!dynamic.has(match.index))
      edges.push({ specifier: match[1] ?? '', typeOnly: true, line: lineOf(text, match.index) })
  }
  for (const match of text.matchAll(/new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url\s*\)/g)) {
    edges.push({ specifier: match[1] ?? '', typeOnly: false, line: lineOf(text, match.index) })
  }
  return edges
}
